package org.baoxue.casework.internal.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.Power;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.Cases;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.entry.EntryAnswer;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.internal.procedure.CaseRules;
import org.baoxue.casework.internal.procedure.OpenCase;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.policy.evaluation.Procedures;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;

/** Whether something can be said of a child of a round, and the case of one found in no school. */
record Answering(
        Cases cases, Roster roster, PolicySnapshot policy, UnitTree tree, EntryRoundRow round, LocalDate today) {

    private static final int LONGEST_NAME = 100;

    /**
     * @throws Invalid if it cannot
     */
    EntryAnswer checked(EntryAnswer answer, DueRow child) {
        if (child.registered()) {
            throw new Invalid("/outcome", "该生已注册，无须登记；学籍有误的请先更正名单 (the child is registered)");
        }
        SurveyOutcome outcome = answer.outcome();
        boolean entrant = child.way() == EntryPart.ENTRANT;
        if (entrant && outcome.ofPupils()) {
            throw new Invalid("/outcome", "新生没有学籍，不能填%s，不在校请填失学 (not for an entrant)".formatted(outcome.chinese()));
        }
        if (!entrant && (outcome == SurveyOutcome.NEVER_ENROLLED || outcome == SurveyOutcome.POSTPONED)) {
            throw new Invalid(
                    "/outcome", "该生上过学，不能填%s，不在校请填疑似辍学 (the child has been to school)".formatted(outcome.chinese()));
        }
        if (outcome.outOfSchool() && today.isBefore(round.startsOn())) {
            throw new Invalid("/outcome", "%s开学，开学前不能立案 (school has not begun)".formatted(round.startsOn()));
        }
        if (answer.on().isBefore(round.openedOn()) || answer.on().isAfter(today)) {
            throw new Invalid(
                    "/on",
                    "日期应在%s至今天%s之间，实为%s (the day is not possible)".formatted(round.openedOn(), today, answer.on()));
        }
        String note = Words.plain("/note", answer.note());
        if (outcome.needsProof() && note.isEmpty()) {
            throw new Invalid("/note", "「%s」须写明凭证 (the proof is missing)".formatted(outcome.chinese()));
        }
        if (outcome.outOfSchool() && note.isEmpty()) {
            throw new Invalid("/note", "请写明去向和情况 (say where the child is)");
        }
        String toldBy = Words.plain("/toldBy", Words.filled("/toldBy", answer.toldBy()), LONGEST_NAME);
        boolean postponed = outcome == SurveyOutcome.POSTPONED;
        return new EntryAnswer(
                outcome,
                toldBy,
                answer.on(),
                note,
                postponed ? Optional.of(approver(answer, child)) : none("/approver", answer.approver()),
                postponed ? Optional.of(until(answer, child)) : none("/until", answer.until()));
    }

    private static <T> Optional<T> none(String pointer, Optional<T> given) {
        if (given.isPresent()) {
            throw new Invalid(pointer, "只有经批准缓学的才填 (for a postponed entry alone)");
        }
        return given;
    }

    /** The unit that approved, which must have the power by the rules of the child's place. */
    private String approver(EntryAnswer answer, DueRow child) {
        String id =
                answer.approver().orElseThrow(() -> new Invalid("/approver", "请填写批准单位的代码 (the unit that approved it)"));
        Unit unit = tree.find(id)
                .orElseThrow(() -> new Invalid("/approver", "没有单位 %s (there is no such unit)".formatted(id)));
        ResolvedPolicy resolved = policy.resolve(PolicyPlace.of(child.governing(tree)), today);
        boolean may =
                CaseRules.parties(unit).anyMatch(party -> Procedures.hasPower(resolved, StepKind.POSTPONE, party));
        if (!may || !unit.division().contains(child.governing(tree))) {
            List<ResolvedRule<Power>> powers = resolved.rules(Power.class).stream()
                    .filter(rule -> rule.rule().step() == StepKind.POSTPONE)
                    .toList();
            throw new Invalid(
                    "/approver",
                    "%s（%s）无权批准该生缓学，应为当地%s：%s (this unit has no power for it)"
                            .formatted(
                                    unit.name(),
                                    unit.kind().chinese(),
                                    powers.stream()
                                            .flatMap(rule -> rule.rule().issuers().stream())
                                            .map(Party::chinese)
                                            .distinct()
                                            .collect(Collectors.joining("、")),
                                    powers.stream().map(Sentences::cited).collect(Collectors.joining("；"))));
        }
        return id;
    }

    /** Entry is put off within the years of school alone: up to the last age that the plans of the place have on the roster. */
    private LocalDate until(EntryAnswer answer, DueRow child) {
        LocalDate until =
                answer.until().orElseThrow(() -> new Invalid("/until", "请填写缓学到何日 (until when the entry is postponed)"));
        if (!until.isAfter(round.startsOn())) {
            throw new Invalid(
                    "/until", "缓学应到%s开学之后，实为%s (until after the school year began)".formatted(round.startsOn(), until));
        }
        birthDate(child.child())
                .ifPresent(birth ->
                        policy.resolve(PolicyPlace.of(child.governing(tree)), today).rules(Population.class).stream()
                                .filter(rule -> SchoolAge.tooOld(rule.rule(), birth, until))
                                .findFirst()
                                .ifPresent(rule -> {
                                    throw new Invalid(
                                            "/until",
                                            "到%s该生已超过%d周岁，不能缓学到那时：%s (past the last age that the plan counts)"
                                                    .formatted(
                                                            until,
                                                            rule.rule().ageTo().orElseThrow(),
                                                            Sentences.cited(rule)));
                                }));
        return until;
    }

    private Optional<LocalDate> birthDate(ChildId child) {
        return Optional.ofNullable(roster.households(Set.of(child)).get(child))
                .map(Household::birthDate)
                .or(() -> Optional.ofNullable(roster.enrolments(Set.of(child)).get(child))
                        .map(Enrolment::birthDate));
    }

    /** The case of a child found in no school: the one that is open, else a new one. */
    Optional<CaseId> openedCase(Actor actor, EntryAnswer answer, DueRow child) {
        if (!answer.outcome().outOfSchool()) {
            return Optional.empty();
        }
        return OpenCase.of(cases, actor, child.child())
                .or(() -> Optional.of(cases.open(actor, finding(answer, child)).id()));
    }

    /** Nobody misses school before it begins. */
    private CaseFinding finding(EntryAnswer answer, DueRow child) {
        LocalDate since = answer.on().isAfter(round.startsOn()) ? answer.on() : round.startsOn();
        return child.way() == EntryPart.ENTRANT
                ? new CaseFinding(Door.NEVER_ENROLLED, child.child(), since, FoundBy.AUTUMN_ENTRY, answer.note())
                : new CaseFinding(Door.SUSPECTED, child.child(), round.startsOn(), FoundBy.AUTUMN_ENTRY, answer.note());
    }
}
