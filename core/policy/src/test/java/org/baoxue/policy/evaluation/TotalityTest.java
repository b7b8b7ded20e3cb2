package org.baoxue.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Accumulation;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever a valid policy says and whatever the facts are: an answer, never an exception, and always the same one. */
class TotalityTest {

    private static final List<Optional<SchoolWeek>> WEEKS = List.of(
            Optional.empty(),
            Optional.of(Given.WEEKDAYS),
            Optional.of(new SchoolWeek(Set.of(), Set.of(), MonthDay.of(2, 29), MonthDay.of(2, 28))),
            Optional.of(new SchoolWeek(Set.of(), Set.of(), MonthDay.of(1, 1), MonthDay.of(1, 1))));
    private static final int[] COUNTS = {1, 3, 48, 400, Integer.MAX_VALUE};

    @Test
    void everyDeadlineOfEveryDayHasAnAnswerNotBeforeTheFact() {
        for (Optional<SchoolWeek> week : WEEKS) {
            TermCalendar calendar = Calendars.of(Given.policy(week));
            for (Deadline deadline : deadlines()) {
                for (LocalDate day : new LocalDate[] {
                    LocalDate.of(1, 1, 1), Given.day("2027-12-31"), Given.day("2028-02-29"), LocalDate.of(9999, 12, 31)
                }) {
                    Due due = Deadlines.dueForFact(deadline, day, calendar);
                    if (due instanceof Due.At at) {
                        assertThat(at.lastDay()).isAfterOrEqualTo(day);
                    }
                    for (Period period : Period.values()) {
                        PeriodSpan span = Periods.containing(period, day, SchoolYears.of(week.orElse(Given.WEEKDAYS)));
                        assertThat(Deadlines.dueForPeriod(deadline, span, calendar))
                                .isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void everyDefinitionAnswersEveryAttendance() {
        Random random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            Definition definition = new Definition(
                    Concept.SUSPECTED,
                    Optional.of(amount(random)),
                    random.nextInt(5) == 0
                            ? Optional.empty()
                            : Optional.of(Accumulation.values()[random.nextInt(Accumulation.values().length)]),
                    random.nextBoolean() ? Optional.of(amount(random)) : Optional.empty());
            ResolvedPolicy policy = Given.policy(WEEKS.get(random.nextInt(WEEKS.size())), definition);
            NavigableSet<LocalDate> missed = someDays(random);
            NavigableSet<LocalDate> present = someDays(random);
            LocalDate asOf = Given.day("2027-09-01").plusDays(random.nextInt(400));

            assertThatCode(() -> {
                        List<AbsenceSpell> spells =
                                AbsenceEvaluator.spells(policy, Concept.SUSPECTED, missed, present, asOf);
                        assertThat(spells).allSatisfy(spell -> {
                            assertThat(missed).contains(spell.verdict().since());
                            assertThat(spell.verdict().reachedOn())
                                    .isBetween(spell.verdict().since(), asOf);
                            spell.ended().ifPresent(end -> assertThat(end)
                                    .isAfter(spell.verdict().reachedOn()));
                        });
                        assertThat(AbsenceEvaluator.spells(policy, Concept.SUSPECTED, missed, present, asOf))
                                .isEqualTo(spells);
                    })
                    .as("%s", definition)
                    .doesNotThrowAnyException();
        }
    }

    private static List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>(List.of(
                new Deadline.SameDay(),
                new Deadline.DayOfMonth(1, false),
                new Deadline.DayOfMonth(31, false),
                new Deadline.DayOfMonth(31, true),
                new Deadline.Unquantified("及时")));
        for (Period period : Period.values()) {
            deadlines.add(new Deadline.EndOfPeriod(period));
        }
        for (TimeUnit unit : TimeUnit.values()) {
            for (int count : COUNTS) {
                deadlines.add(new Deadline.Within(new Amount(count, unit)));
            }
        }
        return deadlines;
    }

    private static Amount amount(Random random) {
        int count = random.nextInt(10) == 0 ? COUNTS[random.nextInt(COUNTS.length)] : 1 + random.nextInt(6);
        return new Amount(count, TimeUnit.values()[random.nextInt(TimeUnit.values().length)]);
    }

    private static NavigableSet<LocalDate> someDays(Random random) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            days.add(Given.day("2027-08-15").plusDays(random.nextInt(300)));
        }
        return days;
    }
}
