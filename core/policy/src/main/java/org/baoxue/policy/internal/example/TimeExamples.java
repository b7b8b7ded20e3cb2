package org.baoxue.policy.internal.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Occasions;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.Periods;
import org.baoxue.policy.evaluation.TermCalendar;
import org.baoxue.policy.evaluation.Visits;
import org.baoxue.policy.internal.vocabulary.EnumType;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.Values;

/** Examples of what is owed by when, and of visits. */
final class TimeExamples {
    private static final Field<CaseFact> FACT = Field.optional("fact", EnumType.of(CaseFact.class, CaseFact::key));
    private static final Field<String> AT = Facts.moment("at");
    private static final Field<List<UnitKind>> ADDRESSEES =
            Field.optional("addressees", new ListType<>(EnumType.of(UnitKind.class, UnitKind::key), 0));
    private static final Field<List<Medium>> MEDIA =
            Field.optional("media", new ListType<>(EnumType.of(Medium.class, Medium::key), 0));
    private static final Field<Boolean> ZERO_REPORT = Facts.flag("zero-report");
    private static final Field<List<LocalDate>> VISITS = Facts.dates("visits");

    static final ExampleSchema<Reporting> REPORTING = ExampleSchema.<Reporting>given(
                    FACT, AT, Facts.PERIOD, Facts.CALENDAR, Facts.HOUSEHOLD, Facts.SCHOOL_PLACE)
            .on(TimeExamples::day)
            .answer(Facts.DUE, example -> due(example).map(Facts::text))
            .answer(Facts.OWED, TimeExamples::owed)
            .answer(
                    ADDRESSEES,
                    example -> Optional.of(Facts.keys(
                            example.rule().rule().addressees(),
                            addressee -> addressee.kind().key())))
            .answer(
                    MEDIA,
                    example -> Optional.of(Facts.keys(example.rule().rule().media(), Medium::key)))
            .answer(ZERO_REPORT, example -> example.rule().rule().zeroReport().map(Object.class::cast))
            .build();

    static final ExampleSchema<Obligation> OBLIGATION = ExampleSchema.<Obligation>given(
                    Facts.ON, Facts.PERIOD, Facts.CALENDAR)
            .on(TimeExamples::day)
            .answer(Facts.OWED, example -> example.rule().rule().trigger().flatMap(trigger -> owedOn(example, trigger)))
            .answer(Facts.DUE, example -> span(example, example.rule().rule().trigger())
                    .map(span -> Facts.text(
                            Deadlines.dueForPeriod(example.rule().rule().deadline(), span, example.calendar()))))
            .build();

    static final ExampleSchema<Visit> VISIT = ExampleSchema.<Visit>given(VISITS, Facts.ON, Facts.CALENDAR)
            .on(Facts.day(Facts.ON))
            .answer(Facts.VERDICT, example -> example.given().find(Facts.ON).flatMap(on -> Visits.standing(
                            example.rule(), example.given().find(VISITS).orElse(List.of()), on, example.calendar())
                    .map(standing -> standing.key())))
            .answer(Facts.OWED, example -> example.rule().rule().when().flatMap(trigger -> owedOn(example, trigger)))
            .build();

    private TimeExamples() {}

    private static Optional<LocalDate> day(Values given) {
        return given.find(AT)
                .map(at -> LocalDateTime.parse(at).toLocalDate())
                .or(() -> given.plain().containsKey(Facts.ON.name()) ? given.find(Facts.ON) : Optional.empty())
                .or(() -> given.find(Facts.PERIOD).flatMap(TimeExamples::lastDay));
    }

    /** The last day of a period whose bounds need no calendar; for terms and school years a day inside. */
    private static Optional<LocalDate> lastDay(String id) {
        return Arrays.stream(Period.values())
                .filter(period -> period != Period.TERM && period != Period.SCHOOL_YEAR)
                .flatMap(period -> Periods.ofId(period, id, null).stream())
                .map(PeriodSpan::last)
                .findFirst()
                .or(() -> Optional.of(LocalDate.of(Integer.parseInt(id.substring(0, 4)) + 1, 1, 1)));
    }

    private static Optional<Due> due(ExampleCase<Reporting> example) {
        Reporting rule = example.rule().rule();
        Optional<Due> onFact = example.given()
                .find(AT)
                .map(at -> Deadlines.dueForFact(rule.deadline(), instant(at), example.calendar()));
        return onFact.or(() -> span(example, Optional.of(rule.trigger()))
                .map(span -> Deadlines.dueForPeriod(rule.deadline(), span, example.calendar())));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(Due.ZONE).toInstant();
    }

    private static Optional<Object> owed(ExampleCase<Reporting> example) {
        Trigger trigger = example.rule().rule().trigger();
        Optional<Object> byFact = example.given()
                .find(FACT)
                .map(fact -> trigger instanceof Trigger.OnFact on
                        && on.facts().contains(fact)
                        && Facts.covers(example, example.rule().rule().cases()));
        return byFact.or(() -> span(example, Optional.of(trigger)).map(span -> true));
    }

    private static Optional<Object> owedOn(ExampleCase<?> example, Trigger trigger) {
        TermCalendar calendar = example.calendar();
        return day(example.given()).map(day -> Occasions.owedOn(day, trigger, calendar.years()));
    }

    private static Optional<PeriodSpan> span(ExampleCase<?> example, Optional<Trigger> trigger) {
        Optional<String> id = example.given().find(Facts.PERIOD);
        return id.isPresent()
                ? trigger.flatMap(when -> named(id.get(), when, example.calendar()))
                : trigger.flatMap(when -> day(example.given())
                        .flatMap(day ->
                                Occasions.around(day, when, example.calendar().years())));
    }

    /** The period of that id, if it is one of the trigger's. */
    private static Optional<PeriodSpan> named(String id, Trigger trigger, TermCalendar calendar) {
        return Arrays.stream(Period.values())
                .filter(period -> calendar.years().isPresent() || period.ordinal() < Period.TERM.ordinal())
                .flatMap(period -> Periods.ofId(period, id, calendar.years().orElse(null)).stream())
                .filter(span -> Occasions.around(span.last(), trigger, calendar.years())
                        .filter(span::equals)
                        .isPresent())
                .findFirst();
    }
}
