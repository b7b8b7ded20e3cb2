package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.rule.CaseScope;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.LossKind;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.api.unit.UnitKind;

/** Types that several blocks use. */
final class Common {
    private static final Field<Integer> COUNT = Field.required("count", new IntegerType(1, 10_000));
    private static final Field<TimeUnit> UNIT = Field.required("unit", EnumType.of(TimeUnit.class, TimeUnit::key));

    /** A length of time: {@code {count: 3, unit: school-day}}. */
    static final Struct<Amount> AMOUNT =
            new Struct<>(List.of(COUNT, UNIT), values -> new Amount(values.get(COUNT), values.get(UNIT)));

    static final EnumType<Party> PARTY = EnumType.of(Party.class, Party::key);
    static final EnumType<UnitKind> UNIT_KIND = EnumType.of(UnitKind.class, UnitKind::key);
    static final EnumType<Period> PERIOD = EnumType.of(Period.class, Period::key);
    static final EnumType<CaseScope> CASES = EnumType.of(CaseScope.class, CaseScope::key);
    static final EnumType<StepKind> STEP = EnumType.of(StepKind.class, StepKind::key);
    static final EnumType<LossKind> LOSS = EnumType.of(LossKind.class, LossKind::key);
    static final EnumType<Indicator> INDICATOR = EnumType.of(Indicator.class, Indicator::key);
    static final EnumType<Comparison> COMPARISON = EnumType.of(Comparison.class, Comparison::key);
    static final IntegerType TIMES = new IntegerType(1, 1_000);

    private Common() {}

    /** An optional list with at least one item. */
    static <E> Field<List<E>> list(String name, Type<E> element) {
        return Field.optional(name, new ListType<>(element, 1));
    }

    /** A list that must be there, with at least one item. */
    static <E> Field<List<E>> some(String name, Type<E> element) {
        return Field.required(name, new ListType<>(element, 1));
    }

    /** An optional list of the plan's words. */
    static Field<List<String>> words(String name) {
        return list(name, TextType.ANY);
    }

    static Field<String> text(String name) {
        return Field.optional(name, TextType.ANY);
    }

    /** A file of the region with the layout of a document. */
    static Field<String> template() {
        return Field.optional("template", TextType.TEMPLATE);
    }

    static Field<Boolean> flag(String name) {
        return Field.optional(name, new BooleanType());
    }

    static Field<List<Party>> parties(String name) {
        return list(name, PARTY);
    }
}
