package org.baoxue.policy.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Accumulation;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;

/** Policies and days for the tests of the evaluator. */
final class Given {

    static final SchoolWeek WEEKDAYS = new SchoolWeek(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            MonthDay.of(9, 1),
            MonthDay.of(3, 1));

    static final TermCalendar CALENDAR = Calendars.of(policy());

    private Given() {}

    static ResolvedPolicy policy(Definition... definitions) {
        return policy(Optional.of(WEEKDAYS), definitions);
    }

    static ResolvedPolicy policy(Optional<SchoolWeek> week, Definition... definitions) {
        Map<RuleKey, Rule> rules = new TreeMap<>();
        week.ifPresent(rule -> rules.put(Calendars.SCHOOL_WEEK, rule));
        List<Definition> all = new ArrayList<>(Arrays.asList(definitions));
        all.forEach(
                rule -> rules.put(new RuleKey("definition." + rule.concept().key() + "-" + all.indexOf(rule)), rule));
        TreeMap<RuleKey, ResolvedRule<?>> resolved = new TreeMap<>();
        rules.forEach((key, rule) ->
                resolved.put(key, new ResolvedRule<>(key, rule, Strength.MUST, Map.of(), List.of(), List.of())));
        return new ResolvedPolicy("hash", DivisionCode.of("999999"), day("2026-11-22"), resolved, Map.of());
    }

    static Definition suspectedAfter(int count, TimeUnit unit) {
        return new Definition(
                Concept.SUSPECTED,
                Optional.of(new Amount(count, unit)),
                Optional.of(Accumulation.CONSECUTIVE),
                Optional.empty());
    }

    static Definition suspectedAfterSum(int count, TimeUnit unit, Amount window) {
        return new Definition(
                Concept.SUSPECTED,
                Optional.of(new Amount(count, unit)),
                Optional.of(Accumulation.SUMMED),
                Optional.of(window));
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static NavigableSet<LocalDate> days(String... iso) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (String text : iso) {
            days.add(day(text));
        }
        return days;
    }
}
