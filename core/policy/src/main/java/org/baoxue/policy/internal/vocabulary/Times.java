package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baoxue.api.policy.rule.Border;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.time.Amount;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** When something is owed, and by when, as region files write it. */
final class Times {
    private static final Field<List<CaseFact>> ON = Common.some("on", EnumType.of(CaseFact.class, CaseFact::key));
    private static final Field<Period> EACH = Field.required("each", Common.PERIOD);
    private static final Field<List<Integer>> MONTHS = Common.some("months", new IntegerType(1, 12));
    private static final Field<Integer> FROM_MONTH = Field.required("from-month", new IntegerType(1, 12));
    private static final Field<List<Border>> AT = Common.some("at", EnumType.of(Border.class, Border::key));
    private static final Field<String> IRREGULAR = Field.required("irregular", TextType.ANY);

    private static final Struct<Trigger> ON_FACT =
            new Struct<>(List.of(ON), values -> new Trigger.OnFact(Set.copyOf(values.get(ON))));
    private static final Struct<Trigger> EACH_PERIOD =
            new Struct<>(List.of(EACH), values -> new Trigger.EachPeriod(values.get(EACH)));

    /** What makes a report owed. */
    static final Type<Trigger> OF_REPORTS = new Choice<>(Map.of(), List.of(ON_FACT, EACH_PERIOD));

    /** What makes any other duty owed. */
    static final Type<Trigger> OF_DUTIES = new Choice<>(
            Map.of(),
            List.of(
                    ON_FACT,
                    EACH_PERIOD,
                    new Struct<>(List.of(MONTHS), values -> new Trigger.InMonths(Set.copyOf(values.get(MONTHS)))),
                    new Struct<>(List.of(FROM_MONTH), values -> new Trigger.FromMonth(values.get(FROM_MONTH))),
                    new Struct<>(List.of(AT), values -> new Trigger.AtBorders(Set.copyOf(values.get(AT)))),
                    new Struct<>(List.of(IRREGULAR), values -> new Trigger.Irregular(values.get(IRREGULAR)))));

    private static final Field<Amount> WITHIN = Field.required("within", Common.AMOUNT);
    private static final Field<Period> END_OF = Field.required("end-of", Common.PERIOD);
    private static final Field<Integer> DAY_OF_MONTH = Field.required("day-of-month", new IntegerType(1, 31));
    private static final Field<Boolean> FOLLOWING = Common.flag("following");
    private static final Field<String> UNQUANTIFIED = Field.required("unquantified", TextType.ANY);

    private static final Choice<DeadlineTerm> TERMS = new Choice<>(
            Map.of(
                    "same-day",
                    new DeadlineTerm.Fixed(new Deadline.SameDay()),
                    "end-of-period",
                    new DeadlineTerm.EndOfItsPeriod()),
            List.of(
                    fixed(List.of(WITHIN), values -> new Deadline.Within(values.get(WITHIN))),
                    fixed(List.of(END_OF), values -> new Deadline.EndOfPeriod(values.get(END_OF))),
                    fixed(
                            List.of(DAY_OF_MONTH, FOLLOWING),
                            values -> new Deadline.DayOfMonth(
                                    values.get(DAY_OF_MONTH),
                                    values.find(FOLLOWING).orElse(false))),
                    fixed(List.of(UNQUANTIFIED), values -> new Deadline.Unquantified(values.get(UNQUANTIFIED)))));

    /** By when, counted from a trigger; words without a number leave it open. */
    static final Field<DeadlineTerm> DEADLINE = Field.optional("deadline", TERMS)
            .vagueIf(plain -> plain instanceof Map<?, ?> map && map.containsKey(UNQUANTIFIED.name()))
            .stricter(DeadlineOrder.UNDER_TRIGGER);

    /** By when, counted from the step before. */
    static final Type<Deadline> AFTER_STEP = new Choice<Deadline>(
            Map.of("same-day", new Deadline.SameDay()),
            List.of(
                    new Struct<Deadline>(List.of(WITHIN), values -> new Deadline.Within(values.get(WITHIN))),
                    new Struct<Deadline>(
                            List.of(UNQUANTIFIED), values -> new Deadline.Unquantified(values.get(UNQUANTIFIED)))));

    private Times() {}

    private static Struct<DeadlineTerm> fixed(List<Field<?>> fields, Function<Values, Deadline> make) {
        return new Struct<>(fields, values -> new DeadlineTerm.Fixed(make.apply(values)));
    }

    /** Adds an error if the deadline has no meaning under the trigger. */
    static void deadlineFitsTrigger(
            Optional<Trigger> trigger, Tree.Mapping tree, Values values, Place place, Findings findings) {
        Optional<DeadlineTerm> deadline = values.find(DEADLINE);
        if (trigger.isPresent()
                && deadline.isPresent()
                && deadline.get().under(trigger.get()).isEmpty()) {
            findings.error(
                    place.child(DEADLINE.name()),
                    tree.get(DEADLINE.name()).line(),
                    tree.get(DEADLINE.name()).show(),
                    "trigger: {each: …}",
                    "由事件触发的报告没有“期末” (a report on a fact has no period to end)");
        }
    }
}
