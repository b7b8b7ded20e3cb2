package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;

/** Types that several blocks use. */
final class Common {
    private static final Field<Integer> COUNT = Field.required("count", new IntegerType(1, 10_000));
    private static final Field<TimeUnit> UNIT = Field.required("unit", EnumType.of(TimeUnit.class, TimeUnit::key));

    /** A length of time: {@code {count: 3, unit: school-day}}. */
    static final Struct<Amount> AMOUNT =
            new Struct<>(List.of(COUNT, UNIT), values -> new Amount(values.get(COUNT), values.get(UNIT)));

    private Common() {}
}
