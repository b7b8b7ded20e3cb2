package org.baoxue.casework.internal.survey;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Problem;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.internal.procedure.OpenCase;
import org.baoxue.casework.survey.SurveyCase;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;

/** Opens the case of every child found in no school, by the doors that others use. */
record CaseOpening(Cases cases, Actor actor, Persons persons) {

    List<SurveyCase> of(List<EntryRow> outOfSchool) {
        return outOfSchool.stream().map(this::of).toList();
    }

    private SurveyCase of(EntryRow row) {
        if (row.child().isEmpty()) {
            return refused(row, "没有证件号码，请先补入户籍名单 (no number: add the child to the household list first)");
        }
        ChildId child = row.child().get();
        Optional<CaseId> known = OpenCase.of(cases, actor, child);
        if (known.isPresent()) {
            return view(row, known, false, "");
        }
        try {
            CaseView opened = cases.open(
                    actor,
                    new CaseFinding(
                            row.found().orElseThrow() == SurveyOutcome.SUSPECTED ? Door.SUSPECTED : Door.NEVER_ENROLLED,
                            child,
                            row.signedOn(),
                            FoundBy.SURVEY,
                            account(row)));
            return view(row, Optional.of(opened.id()), true, "");
        } catch (Problem problem) {
            return refused(row, problem.getMessage());
        }
    }

    private static String account(EntryRow row) {
        String found = "第%d轮排查摸底查出%s，摸底人%s"
                .formatted(row.roundId(), row.found().orElseThrow().chinese(), row.surveyor());
        return row.note().isEmpty() ? found : row.note();
    }

    private SurveyCase refused(EntryRow row, String why) {
        return view(row, Optional.empty(), false, why);
    }

    private SurveyCase view(EntryRow row, Optional<CaseId> id, boolean opened, String refused) {
        return new SurveyCase(
                row.entryNo(),
                row.child(),
                persons.name(row).map(name -> ChildNames.shown(actor.role(), name)),
                row.found().orElseThrow(),
                id,
                opened,
                refused);
    }
}
