package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Placement;
import org.baoxue.api.policy.rule.PlacementFactor;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.time.Amount;

/** {@link Block#PLACEMENT}. */
final class PlacementSchema {
    private static final Field<Amount> AT_MOST =
            Field.optional("absent-at-most", Common.AMOUNT).basis();
    private static final Field<Amount> OVER =
            Field.optional("absent-over", Common.AMOUNT).basis();
    private static final Field<String> WORDS = Common.text("words");
    private static final Field<List<PlacementKind>> TO =
            Common.some("to", EnumType.of(PlacementKind.class, PlacementKind::key));
    private static final Field<Integer> CLASS_CAP =
            Field.optional("class-cap", new IntegerType(1, 500)).stricter(Orders.SMALLER);
    private static final Field<List<PlacementFactor>> FACTORS =
            Common.list("factors", EnumType.of(PlacementFactor.class, PlacementFactor::key));

    static final BlockSchema<Placement> SCHEMA = new BlockSchema<>(
            Block.PLACEMENT,
            Placement.class,
            new Struct<>(
                    List.of(AT_MOST, OVER, WORDS, TO, CLASS_CAP, FACTORS),
                    values -> new Placement(
                            values.find(AT_MOST),
                            values.find(OVER),
                            values.find(WORDS),
                            values.get(TO),
                            values.find(CLASS_CAP),
                            values.find(FACTORS).orElse(List.of()))),
            BlockSchema.Check.NONE);

    private PlacementSchema() {}
}
