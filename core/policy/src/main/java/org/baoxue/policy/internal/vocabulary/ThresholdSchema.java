package org.baoxue.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#THRESHOLD}. */
final class ThresholdSchema {
    private static final Field<Indicator> INDICATOR = Field.required(
                    "indicator", EnumType.of(Indicator.class, Indicator::key))
            .basis();
    private static final Field<String> FORMULA =
            Field.optional("formula", TextType.ANY).basis();
    private static final Field<Stage> STAGE =
            Field.required("stage", EnumType.of(Stage.class, Stage::key)).basis();
    private static final Field<UnitKind> LEVEL =
            Field.optional("level", Common.UNIT_KIND).basis();
    private static final Field<String> POPULATION =
            Field.optional("population", TextType.ANY).basis();
    private static final Field<Comparison> COMPARISON = Field.required(
                    "comparison", EnumType.of(Comparison.class, Comparison::key))
            .basis();
    private static final Field<BigDecimal> VALUE =
            Field.required("value", new DecimalType()).stricter(Orders.by("comparison"));
    private static final Field<Boolean> SUSPECTED_MISPRINT = Field.optional("suspected-misprint", new BooleanType());

    static final BlockSchema<Threshold> SCHEMA = new BlockSchema<>(
            Block.THRESHOLD,
            Threshold.class,
            new Struct<>(
                    List.of(INDICATOR, FORMULA, STAGE, LEVEL, POPULATION, COMPARISON, VALUE, SUSPECTED_MISPRINT),
                    values -> new Threshold(
                            values.get(INDICATOR),
                            values.find(FORMULA),
                            values.get(STAGE),
                            values.find(LEVEL),
                            values.find(POPULATION),
                            values.get(COMPARISON),
                            values.get(VALUE),
                            values.find(SUSPECTED_MISPRINT).orElse(false))),
            ThresholdSchema::misprint);

    private ThresholdSchema() {}

    private static void misprint(Tree.Mapping tree, Values values, Place place, Findings findings) {
        if (values.find(SUSPECTED_MISPRINT).orElse(false)) {
            findings.note(
                    place.child(VALUE.name()),
                    tree.get(SUSPECTED_MISPRINT.name()).line(),
                    values.find(VALUE).map(BigDecimal::toPlainString).orElse(""),
                    "",
                    "疑似误印，照原文保存 (looks like a misprint; kept as printed)");
        }
    }
}
