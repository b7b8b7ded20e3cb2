package org.baoxue.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Aid;

/** {@link Block#AID}. */
final class AidSchema {
    private static final Field<List<String>> GROUPS = Common.words("groups").stricter(Orders.MORE);
    private static final Field<List<String>> MEASURES = Common.words("measures").stricter(Orders.MORE);
    private static final Field<BigDecimal> YUAN =
            Field.optional("yuan-per-pupil-year", new DecimalType()).stricter(Orders.LARGER);

    static final BlockSchema<Aid> SCHEMA = new BlockSchema<>(
            Block.AID,
            Aid.class,
            new Struct<>(
                    List.of(GROUPS, MEASURES, YUAN),
                    values -> new Aid(
                            values.find(GROUPS).orElse(List.of()),
                            values.find(MEASURES).orElse(List.of()),
                            values.find(YUAN))),
            BlockSchema.Check.NONE);

    private AidSchema() {}
}
