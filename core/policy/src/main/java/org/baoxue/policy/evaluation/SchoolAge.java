package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.baoxue.api.policy.rule.Population;

/** Which children a population rule means by their age. Ages are full years, reached on the birthday. */
public final class SchoolAge {

    private SchoolAge() {}

    /** The year in which the child must enter school; empty if the rule names no entry age or no day for it. */
    public static Optional<Year> entryYear(Population rule, LocalDate birth) {
        return rule.entryAge().flatMap(age -> rule.entryAgeReachedBy().map(cutOff -> {
            LocalDate reached = birth.plusYears(age);
            int year = reached.getYear();
            return Year.of(reached.isAfter(cutOff.atYear(year)) ? year + 1 : year);
        }));
    }

    /**
     * The school year in which the child is first due at school: its entry year or, where the rule names a youngest age alone,
     * the first school year at whose start it has that age. Empty if the rule names neither.
     *
     * @param years where school years begin in the place
     */
    public static Optional<Year> dueYear(Population rule, LocalDate birth, SchoolYears years) {
        return entryYear(rule, birth).or(() -> rule.ageFrom().map(age -> {
            LocalDate reached = birth.plusYears(age);
            int year = reached.getYear();
            return Year.of(reached.isAfter(years.start(year)) ? year + 1 : year);
        }));
    }

    /** Whether the day lies after the cut-off of the child's entry year; false if the rule names no entry age or no day for it. */
    public static boolean entryDue(Population rule, LocalDate birth, LocalDate day) {
        return entryYear(rule, birth)
                .flatMap(year -> rule.entryAgeReachedBy().map(cutOff -> day.isAfter(cutOff.atYear(year.getValue()))))
                .orElse(false);
    }

    /** Whether the child must enter school in this year. */
    public static boolean entersIn(Year year, Population rule, LocalDate birth) {
        return entryYear(rule, birth).filter(year::equals).isPresent();
    }

    /**
     * Whether the child is of an age that belongs on the roster on this day. A rule that names no youngest age takes the
     * children from the day after the cut-off of their entry year on; a rule that names no age at all takes every child.
     */
    public static boolean onRoster(Population rule, LocalDate birth, LocalDate day) {
        return !birth.isAfter(day) && oldEnough(rule, birth, day) && youngEnough(rule, birth, day);
    }

    /** Whether the child is not yet of an age that belongs on the roster on this day. */
    public static boolean tooYoung(Population rule, LocalDate birth, LocalDate day) {
        return birth.isAfter(day) || !oldEnough(rule, birth, day);
    }

    /** Whether the child is past the last age that the rule names on this day; false if it names none. */
    public static boolean tooOld(Population rule, LocalDate birth, LocalDate day) {
        return !youngEnough(rule, birth, day);
    }

    private static boolean oldEnough(Population rule, LocalDate birth, LocalDate day) {
        return rule.ageFrom()
                .map(age -> !birth.plusYears(age).isAfter(day))
                .or(() -> entryYear(rule, birth).flatMap(year -> rule.entryAgeReachedBy()
                        .map(cutOff -> day.isAfter(cutOff.atYear(year.getValue())))))
                .orElse(true);
    }

    private static boolean youngEnough(Population rule, LocalDate birth, LocalDate day) {
        return rule.ageTo().map(age -> birth.plusYears(age + 1L).isAfter(day)).orElse(true);
    }

    /**
     * Whether the child's age in full years lies within the bounds on this day; a bound that is absent does not bind.
     *
     * @param from youngest age
     * @param to oldest age, inclusive
     */
    public static boolean within(Optional<Integer> from, Optional<Integer> to, LocalDate birth, LocalDate day) {
        return !birth.isAfter(day)
                && from.map(age -> !birth.plusYears(age).isAfter(day)).orElse(true)
                && to.map(age -> birth.plusYears(age + 1L).isAfter(day)).orElse(true);
    }
}
