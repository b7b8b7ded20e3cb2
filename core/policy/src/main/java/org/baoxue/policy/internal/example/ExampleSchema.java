package org.baoxue.policy.internal.example;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baoxue.api.policy.Example;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.TermCalendar;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.Values;

/**
 * What examples of one block may give and expect, and how each expected thing is worked out.
 *
 * @param given fields of the facts, all optional
 * @param day the day of an example; empty if its facts name none
 * @param answers what may be expected: the plain value that the evaluator gives, or words that say why it gives none
 */
public record ExampleSchema<R extends Rule>(
        Struct<Values> given, Function<Values, Optional<LocalDate>> day, Map<Field<?>, Answer<R>> answers) {

    /** Works out one expected thing; empty if the facts given do not suffice. */
    @FunctionalInterface
    interface Answer<R extends Rule> {
        Optional<Object> of(ExampleCase<R> example);
    }

    /** Fields of what may be expected. */
    public Struct<Values> expect() {
        return new Struct<>(List.copyOf(answers.keySet()), Function.identity());
    }

    /**
     * Something that came out otherwise than expected.
     *
     * @param field what was expected
     * @param expected its expected value
     * @param got what came out, in words
     */
    public record Mismatch(String field, String expected, String got) {}

    /** The day of an example; empty if its facts name none. */
    public Optional<LocalDate> dayOf(Example example) {
        return day.apply(new Values(example.given()));
    }

    /**
     * Runs an example.
     *
     * @param policy everything in force at its place on its day
     * @param rule the rule of this schema's block that carries it, as it holds there
     */
    public List<Mismatch> run(Example example, ResolvedPolicy policy, ResolvedRule<?> rule) {
        Values values = new Values(example.given());
        TermCalendar base = Calendars.assumed(policy);
        TermCalendar calendar = values.find(Facts.CALENDAR)
                .<TermCalendar>map(days -> new GivenCalendar(base, days))
                .orElse(base);
        @SuppressWarnings("unchecked") // A schema is found by the block of the rule
        ExampleCase<R> run = new ExampleCase<>(policy, (ResolvedRule<R>) rule, calendar, values);
        return answers.entrySet().stream()
                .flatMap(answer -> compare(example, answer.getKey(), answer.getValue(), run).stream())
                .toList();
    }

    private Optional<Mismatch> compare(Example example, Field<?> field, Answer<R> answer, ExampleCase<R> run) {
        Object expected = example.expect().get(field.name());
        if (expected == null) {
            return Optional.empty();
        }
        Optional<Object> got = answer.of(run);
        return got.filter(value -> same(expected, value)).isPresent()
                ? Optional.empty()
                : Optional.of(new Mismatch(
                        field.name(),
                        show(expected),
                        got.map(ExampleSchema::show).orElse("得不出 (nothing follows from what is given)")));
    }

    /** Lists are compared as sets: plans name addressees in no order. */
    private static boolean same(Object expected, Object got) {
        return (expected instanceof List<?> one && got instanceof List<?> other)
                ? new HashSet<>(one).equals(new HashSet<>(other))
                : expected.equals(got);
    }

    private static String show(Object plain) {
        return plain instanceof List<?> list
                ? list.stream().map(Object::toString).sorted().toList().toString()
                : plain.toString();
    }

    static <R extends Rule> Builder<R> given(Field<?>... fields) {
        return new Builder<>(new Struct<>(List.of(fields), Function.identity()));
    }

    /** Collects the answers in their order. */
    static final class Builder<R extends Rule> {
        private final Struct<Values> given;
        private final Map<Field<?>, Answer<R>> answers = new LinkedHashMap<>();
        private Function<Values, Optional<LocalDate>> day = values -> Optional.empty();

        private Builder(Struct<Values> given) {
            this.given = given;
        }

        Builder<R> on(Function<Values, Optional<LocalDate>> day) {
            this.day = day;
            return this;
        }

        Builder<R> answer(Field<?> field, Answer<R> answer) {
            answers.put(field, answer);
            return this;
        }

        ExampleSchema<R> build() {
            return new ExampleSchema<>(given, day, answers);
        }
    }
}
