package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.unit.Line;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.survey.SurveyCase;
import org.baoxue.casework.survey.SurveyClosed;
import org.baoxue.casework.survey.SurveyCount;
import org.baoxue.casework.survey.SurveyEntry;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.casework.survey.TwoLineChild;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;

/** Survey rounds as JSON. */
final class SurveyViews {

    private SurveyViews() {}

    static String key(Line line) {
        return line == Line.GOVERNMENT ? "household" : "school";
    }

    /**
     * A round.
     *
     * @param line household (户籍线) or school (学校线)
     * @param rules sentences of the plans that ask for it; empty where no plan does (方案未规定)
     * @param closing absent while it is open
     * @param count within the reader's scope
     */
    public record RoundView(
            long round,
            String unit,
            String unitName,
            String line,
            String lineName,
            LocalDate first,
            LocalDate last,
            LocalDate openedOn,
            String openedBy,
            String rosterHash,
            String policyHash,
            List<String> rules,
            Optional<SurveyRound.Closing> closing,
            SurveyCount count) {
        static RoundView of(SurveyRound round) {
            return new RoundView(
                    round.number(),
                    round.unit(),
                    round.unitName(),
                    key(round.line()),
                    round.line() == Line.GOVERNMENT ? "户籍线" : "学校线",
                    round.first(),
                    round.last(),
                    round.openedOn(),
                    round.openedBy(),
                    round.rosterHash(),
                    round.policyHash(),
                    round.rules(),
                    round.closing(),
                    round.count());
        }
    }

    /**
     * A child of a round.
     *
     * @param entry its number in the round
     * @param child absent for one found without an ID number
     * @param listed whether the round asks for it; otherwise it was found besides
     * @param household number of its household in the round; 0 where none is told
     * @param lists on which lists of children it is now; empty for one on neither
     * @param answer absent while nobody has asked
     */
    public record EntryView(
            int entry,
            Optional<String> child,
            Optional<String> name,
            Optional<String> sex,
            Optional<LocalDate> birthDate,
            boolean listed,
            int household,
            String cell,
            String cellName,
            List<String> lists,
            boolean open,
            Optional<AnswerView> answer) {
        static EntryView of(SurveyEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.child().map(ChildId::value),
                    entry.name(),
                    entry.sex(),
                    entry.birthDate(),
                    entry.listed(),
                    entry.household(),
                    entry.cell(),
                    entry.cellName(),
                    entry.lists().stream().sorted().map(ListKind::key).toList(),
                    entry.open(),
                    entry.answer().map(AnswerView::of));
        }
    }

    /**
     * What was found.
     *
     * @param surveyor who asked, signed and answers for it
     * @param note absent for readers without the purpose
     */
    public record AnswerView(
            String outcome,
            String outcomeName,
            String surveyor,
            LocalDate signedOn,
            Optional<String> note,
            String by,
            Instant at) {
        static AnswerView of(SurveyEntry.Answer answer) {
            return new AnswerView(
                    answer.outcome().key(),
                    answer.outcome().chinese(),
                    answer.surveyor(),
                    answer.signedOn(),
                    answer.note(),
                    answer.by(),
                    answer.at());
        }
    }

    /**
     * A child whom a line found in no school, as both lines have it.
     *
     * @param oneLineOnly whether one line names it and the other does not
     * @param household what the household line says; absent where its round does not have the child
     * @param school the same of the school line
     * @param addressees who must hear of it by the plan; empty where no plan says
     * @param unresolved kinds of unit that the plan names besides and that are not known
     */
    public record TwoLineView(
            Optional<String> child,
            Optional<String> name,
            boolean oneLineOnly,
            Optional<SaidView> household,
            Optional<SaidView> school,
            List<TwoLineChild.Addressee> addressees,
            List<String> unresolved) {
        static TwoLineView of(TwoLineChild child) {
            return new TwoLineView(
                    child.child().map(ChildId::value),
                    child.name(),
                    child.oneLineOnly(),
                    child.household().map(SaidView::of),
                    child.school().map(SaidView::of),
                    child.addressees(),
                    child.unresolved().stream().map(UnitKind::key).toList());
        }
    }

    /**
     * What a line says.
     *
     * @param outcome absent where nobody has asked
     */
    public record SaidView(
            int entry,
            String cellName,
            Optional<String> outcome,
            Optional<String> outcomeName,
            Optional<String> surveyor) {
        static SaidView of(TwoLineChild.Said said) {
            return new SaidView(
                    said.entry(),
                    said.cellName(),
                    said.outcome().map(outcome -> outcome.key()),
                    said.outcome().map(outcome -> outcome.chinese()),
                    said.surveyor());
        }
    }

    /**
     * A child found in no school, and its case.
     *
     * @param caseId absent where none could be opened
     * @param opened whether it was opened just now
     * @param refused why there is none; empty where there is one
     */
    public record SurveyCaseView(
            int entry,
            Optional<String> child,
            Optional<String> name,
            String outcome,
            Optional<String> caseId,
            boolean opened,
            String refused) {
        static SurveyCaseView of(SurveyCase found) {
            return new SurveyCaseView(
                    found.entry(),
                    found.child().map(ChildId::value),
                    found.name(),
                    found.outcome().key(),
                    found.caseId().map(CaseId::value),
                    found.opened(),
                    found.refused());
        }
    }

    /** The end of a round, with every child found in no school. */
    public record ClosedView(RoundView round, List<SurveyCaseView> cases) {
        static ClosedView of(SurveyClosed closed) {
            return new ClosedView(
                    RoundView.of(closed.round()),
                    closed.cases().stream().map(SurveyCaseView::of).toList());
        }
    }
}
