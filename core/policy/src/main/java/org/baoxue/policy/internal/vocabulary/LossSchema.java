package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Loss;
import org.baoxue.api.policy.rule.LossKind;

/** {@link Block#LOSS}. */
final class LossSchema {
    private static final Field<List<LossKind>> COUNTS =
            Common.some("counts", Common.LOSS).stricter(Orders.MORE);
    private static final Field<String> BOUNDARY = Common.text("boundary").basis();

    static final BlockSchema<Loss> SCHEMA = new BlockSchema<>(
            Block.LOSS,
            Loss.class,
            new Struct<>(
                    List.of(COUNTS, BOUNDARY),
                    values -> new Loss(Set.copyOf(values.get(COUNTS)), values.find(BOUNDARY))),
            BlockSchema.Check.NONE);

    private LossSchema() {}
}
