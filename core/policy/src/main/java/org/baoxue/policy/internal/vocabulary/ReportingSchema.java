package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.time.Amount;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#REPORTING}. */
final class ReportingSchema {
    private static final EnumType<UnitKind> KINDS = EnumType.of(UnitKind.class, UnitKind::key);
    private static final EnumType<Period> PERIODS = EnumType.of(Period.class, Period::key);

    private static final Field<List<CaseFact>> ON =
            Field.required("on", new ListType<>(EnumType.of(CaseFact.class, CaseFact::key), 1));
    private static final Field<Period> EACH = Field.required("each", PERIODS);
    private static final Field<Trigger> TRIGGER = Field.required(
            "trigger",
            new Choice<>(
                    Map.of(),
                    List.of(
                            new Struct<>(List.of(ON), values -> new Trigger.OnFact(Set.copyOf(values.get(ON)))),
                            new Struct<>(List.of(EACH), values -> new Trigger.EachPeriod(values.get(EACH))))));

    private static final Field<Amount> WITHIN = Field.required("within", Common.AMOUNT);
    private static final Field<Period> END_OF = Field.required("end-of", PERIODS);
    private static final Field<Integer> DAY_OF_MONTH = Field.required("day-of-month", new IntegerType(1, 31));
    private static final Field<Boolean> FOLLOWING = Field.optional("following", new BooleanType());
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
    private static final Field<DeadlineTerm> DEADLINE = Field.optional("deadline", TERMS)
            .vagueIf(plain -> plain instanceof Map<?, ?> map && map.containsKey(UNQUANTIFIED.name()));

    private static final Field<UnitKind> REPORTER = Field.required("reporter", KINDS);
    private static final Field<UnitKind> KIND = Field.required("kind", KINDS);
    private static final Field<Addressee.Of> OF =
            Field.required("of", EnumType.of(Addressee.Of.class, Addressee.Of::key));
    private static final Field<List<Addressee>> ADDRESSEES = Field.optional(
            "addressees",
            new ListType<>(
                    new Struct<>(List.of(KIND, OF), values -> new Addressee(values.get(KIND), values.get(OF))), 1));
    private static final Field<List<Medium>> MEDIA =
            Field.optional("media", new ListType<>(EnumType.of(Medium.class, Medium::key), 1));
    private static final Field<Boolean> ZERO_REPORT = Field.optional("zero-report", new BooleanType());
    private static final Field<Boolean> CUMULATIVE = Field.optional("cumulative", new BooleanType());
    private static final Field<RuleKey> FORM = Field.optional("form", new RuleKeyType(Block.FORM));

    static final BlockSchema<Reporting> SCHEMA = new BlockSchema<>(
            Block.REPORTING,
            Reporting.class,
            new Struct<>(
                    List.of(TRIGGER, DEADLINE, REPORTER, ADDRESSEES, MEDIA, ZERO_REPORT, CUMULATIVE, FORM),
                    ReportingSchema::reporting),
            ReportingSchema::deadlineFitsTrigger);

    private ReportingSchema() {}

    private static Struct<DeadlineTerm> fixed(List<Field<?>> fields, Function<Values, Deadline> make) {
        return new Struct<>(fields, values -> new DeadlineTerm.Fixed(make.apply(values)));
    }

    private static Reporting reporting(Values values) {
        Trigger trigger = values.get(TRIGGER);
        return new Reporting(
                trigger,
                values.find(DEADLINE).flatMap(term -> term.under(trigger)),
                values.get(REPORTER),
                values.find(ADDRESSEES).orElse(List.of()),
                Set.copyOf(values.find(MEDIA).orElse(List.of())),
                values.find(ZERO_REPORT),
                values.find(CUMULATIVE),
                values.find(FORM));
    }

    private static void deadlineFitsTrigger(Tree.Mapping tree, Values values, Place place, Findings findings) {
        Optional<Trigger> trigger = values.find(TRIGGER);
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
