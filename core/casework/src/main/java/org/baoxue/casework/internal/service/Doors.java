package org.baoxue.casework.internal.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.CaseOpening.NeverEnrolledOpened;
import org.baoxue.casework.CaseOpening.SuspicionOpened;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/**
 * The doors by which a child enters by a person's judgement: 失学 and 疑似辍学.
 *
 * @param goesUp whether a child is to go up to another school by an open round of autumn entry
 */
record Doors(Roster roster, Gate gate, Predicate<ChildId> goesUp) {

    /**
     * The opening of the case.
     *
     * @param today the day in Asia/Shanghai
     */
    CaseOpening opening(Actor actor, CaseFinding found, PolicySnapshot policy, UnitTree tree, LocalDate today) {
        if (found.since().isAfter(today)) {
            throw new Invalid("/since", "日期%s在今天%s之后 (the day lies in the future)".formatted(found.since(), today));
        }
        Personal account = Words.required("/account", found.account());
        return found.door() == Door.NEVER_ENROLLED
                ? neverEnrolled(actor, found, account, policy, tree)
                : suspected(actor, found, account, policy, tree, today);
    }

    private CaseOpening neverEnrolled(
            Actor actor, CaseFinding found, Personal account, PolicySnapshot policy, UnitTree tree) {
        Household row = household(found.child())
                .orElseThrow(() -> new NotFound("户籍名单上没有学生 %s (not on the household list)".formatted(found.child())));
        gate.require(
                actor,
                Action.CASE_APPEND,
                found.child().value(),
                Optional.empty(),
                row.residence().map(living -> List.of(row.division(), living)).orElse(List.of(row.division())));
        enrolment(found.child()).map(Enrolment::schoolId).ifPresent(school -> {
            throw new Invalid(
                    "/child", "该生在 %s 有学籍，不是失学；未到校请按疑似辍学立案 (the child is listed in a school)".formatted(school));
        });
        ChildPlaces places = Whereabouts.of(Optional.empty(), Optional.of(row), tree);
        Governing governing = governing(policy, Fact.NEVER_ENROLLED, places, found);
        mustBeOfAge(row, policy, governing, found);
        return new NeverEnrolledOpened(
                found.child(),
                found.since(),
                found.foundBy(),
                governing.place(),
                governing.where().division(),
                places.household(),
                places.residence(),
                account);
    }

    private CaseOpening suspected(
            Actor actor, CaseFinding found, Personal account, PolicySnapshot policy, UnitTree tree, LocalDate today) {
        Enrolment row = left(found)
                .orElseThrow(() -> new NotFound("在籍名单上没有学生 %s (not on the enrolment list)".formatted(found.child())));
        ChildPlaces places = Whereabouts.of(Optional.of(row), household(found.child()), tree);
        gate.require(
                actor,
                Action.CASE_APPEND,
                found.child().value(),
                tree.find(row.classId()),
                row.presence() == Presence.LISTED
                        ? List.of()
                        : places.household().stream().toList());
        Governing governing = governing(policy, Fact.ABSENCE, places, found);
        return new SuspicionOpened(
                found.child(),
                found.since(),
                today,
                found.foundBy(),
                governing.place(),
                governing.where().division(),
                places.household(),
                places.residence(),
                row.schoolId(),
                row.classId(),
                account);
    }

    private Optional<Household> household(ChildId child) {
        return Optional.ofNullable(roster.households(Set.of(child)).get(child));
    }

    /**
     * The row of the school that the child left. A child that got lost between two schools is on no list any more: while an
     * open round asks for it, it is known by the row of its last school, and the place of its household, where the search
     * begins, may open the case too.
     */
    private Optional<Enrolment> left(CaseFinding found) {
        return enrolment(found.child())
                .or(() -> found.foundBy() == FoundBy.AUTUMN_ENTRY && goesUp.test(found.child())
                        ? Optional.ofNullable(
                                roster.enrolments(Set.of(found.child())).get(found.child()))
                        : Optional.empty());
    }

    private Optional<Enrolment> enrolment(ChildId child) {
        return Optional.ofNullable(roster.enrolments(Set.of(child)).get(child))
                .filter(row -> row.presence() == Presence.LISTED);
    }

    private static Governing governing(PolicySnapshot policy, Fact fact, ChildPlaces places, CaseFinding found) {
        return GoverningPlaces.of(policy, fact, places, found.since())
                .orElseThrow(() -> new Invalid("/child", "不知道该生的户籍地或居住地 (no place of the child is known)"));
    }

    /** A plan may keep its files from a later age on than that of entry; at the entry that age counts. */
    private static void mustBeOfAge(Household row, PolicySnapshot policy, Governing governing, CaseFinding found) {
        LocalDate day = found.since();
        for (ResolvedRule<Population> rule :
                policy.resolve(governing.where(), day).rules(Population.class)) {
            boolean entering =
                    found.foundBy() == FoundBy.AUTUMN_ENTRY && SchoolAge.entryDue(rule.rule(), row.birthDate(), day);
            if (!entering && !SchoolAge.onRoster(rule.rule(), row.birthDate(), day)) {
                throw new Invalid(
                        "/child",
                        "%s不在应入学年龄：%s (not of the age that the plan counts)".formatted(day, Sentences.cited(rule)));
            }
        }
    }
}
