package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Accumulation;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;

/**
 * Says when unexcused absence meets a definition of the policy in force.
 *
 * <p>Only a missed day counts: a school day without any mark proves nothing, so it neither counts nor breaks a run. A day
 * attended or on leave, even in part, breaks a run. Where a plan counts calendar days, the free days that follow a missed school day count
 * with it. A missed day on which no school day was expected counts unless a published calendar says that it was free.
 * Hours are counted as days of 24 hours, because attendance is kept by the day. A definition without an amount is left to
 * a person's decision; where several define the same concept, the first to be met stands.
 */
public final class AbsenceEvaluator {

    private AbsenceEvaluator() {}

    /**
     * The verdict that stands at the end of a day: the definition was met and the child has not come back since.
     *
     * @param policy the policy of the governing place
     * @param concept what is asked
     * @param unexcusedAbsences days missed without leave
     * @param presentDays days attended or on leave
     * @param asOf the last day to look at; later days are ignored
     */
    public static Optional<AbsenceVerdict> evaluate(
            ResolvedPolicy policy,
            Concept concept,
            SortedSet<LocalDate> unexcusedAbsences,
            SortedSet<LocalDate> presentDays,
            LocalDate asOf) {
        return spells(policy, concept, unexcusedAbsences, presentDays, asOf).stream()
                .filter(spell -> spell.ended().isEmpty())
                .map(AbsenceSpell::verdict)
                .findFirst();
    }

    /** Every time the definition was met up to the end of a day, the earliest first, with those that have ended. */
    public static List<AbsenceSpell> spells(
            ResolvedPolicy policy,
            Concept concept,
            SortedSet<LocalDate> unexcusedAbsences,
            SortedSet<LocalDate> presentDays,
            LocalDate asOf) {
        return spells(policy, concept, unexcusedAbsences, presentDays, asOf, Calendars.of(policy));
    }

    /** As {@link #spells(ResolvedPolicy, Concept, SortedSet, SortedSet, LocalDate)}, with a calendar better than the policy's. */
    public static List<AbsenceSpell> spells(
            ResolvedPolicy policy,
            Concept concept,
            SortedSet<LocalDate> unexcusedAbsences,
            SortedSet<LocalDate> presentDays,
            LocalDate asOf,
            TermCalendar calendar) {
        Marks marks = Marks.of(unexcusedAbsences, presentDays, asOf);
        return policy.rules(Definition.class).stream()
                .filter(rule -> rule.rule().concept() == concept)
                .flatMap(rule -> rule.rule().absence().stream().flatMap(amount -> {
                    AbsenceCount count = new AbsenceCount(rule.key(), policy.hash(), amount, calendar);
                    return spells(rule.rule(), count, marks).stream();
                }))
                .sorted(Comparator.comparing(spell -> spell.verdict().reachedOn()))
                .toList();
    }

    private static List<AbsenceSpell> spells(Definition definition, AbsenceCount count, Marks marks) {
        return definition.accumulation().orElse(Accumulation.CONSECUTIVE) == Accumulation.CONSECUTIVE
                ? new ConsecutiveAbsence(count, marks).spells()
                : new SummedAbsence(count, definition.window(), marks).spells();
    }

    /** What is known of one child up to and including a day. */
    record Marks(NavigableSet<LocalDate> absent, NavigableSet<LocalDate> present, LocalDate asOf) {

        static Marks of(SortedSet<LocalDate> absent, SortedSet<LocalDate> present, LocalDate asOf) {
            NavigableSet<LocalDate> here = new TreeSet<>(present).headSet(asOf, true);
            NavigableSet<LocalDate> missed = new TreeSet<>(absent).headSet(asOf, true);
            missed.removeAll(here);
            return new Marks(missed, here, asOf);
        }
    }
}
