package org.baoxue.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Cause;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.LossKind;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#SANCTION}. */
final class SanctionSchema {
    private static final Field<RuleKey> MISSED = Field.required("missed", new RuleKeyType(Block.THRESHOLD));
    private static final Field<RuleKey> MET = Field.required("met", new RuleKeyType(Block.THRESHOLD));
    private static final Field<Indicator> INDICATOR = Field.required("indicator", Common.INDICATOR);
    private static final Field<Party> OF = Field.required("of", Common.PARTY);
    private static final Field<Comparison> COMPARISON = Field.required("comparison", Common.COMPARISON);
    private static final Field<BigDecimal> VALUE = Field.required("value", new DecimalType());
    private static final Field<List<LossKind>> EACH_CHILD = Common.some("each-child", Common.LOSS);
    private static final Field<List<Conduct>> CONDUCT =
            Common.some("conduct", EnumType.of(Conduct.class, Conduct::key));
    private static final Field<Boolean> FAILED = Field.required("failed-rectification", new BooleanType());
    private static final Field<Integer> FAILED_TIMES = Field.optional("times", Common.TIMES);
    private static final Field<Cause> CAUSE = Field.required(
                    "cause",
                    new Choice<Cause>(
                            Map.of(),
                            List.of(
                                    new Struct<>(
                                            List.of(MISSED), values -> new Cause.OfTarget(values.get(MISSED), false)),
                                    new Struct<>(List.of(MET), values -> new Cause.OfTarget(values.get(MET), true)),
                                    new Struct<>(
                                            List.of(INDICATOR, OF, COMPARISON, VALUE),
                                            values -> new Cause.OfIndicator(
                                                    values.get(INDICATOR),
                                                    values.get(OF),
                                                    values.get(COMPARISON),
                                                    values.get(VALUE))),
                                    new Struct<>(
                                            List.of(EACH_CHILD),
                                            values -> new Cause.PerChild(Set.copyOf(values.get(EACH_CHILD)))),
                                    new Struct<>(
                                            List.of(CONDUCT),
                                            values -> new Cause.OfConduct(Set.copyOf(values.get(CONDUCT)))),
                                    new Struct<>(
                                            List.of(FAILED, FAILED_TIMES),
                                            values -> new Cause.OfFailedRectification(values.find(FAILED_TIMES))))))
            .basis();

    private static final Field<List<Party>> TARGET = Common.parties("target").stricter(Orders.MORE);
    private static final Field<ConsequenceKind> KIND =
            Field.required("kind", EnumType.of(ConsequenceKind.class, ConsequenceKind::key));
    private static final Field<Integer> POINTS = Field.optional("points", new IntegerType(-1_000, 1_000));
    private static final Field<String> WORDS = Common.text("words");
    private static final Field<List<Sanction.Consequence>> CONSEQUENCES = Common.some(
                    "consequences",
                    new Struct<>(
                            List.of(KIND, POINTS, WORDS),
                            values -> new Sanction.Consequence(
                                    values.get(KIND), values.find(POINTS), values.find(WORDS))))
            .stricter(Orders.MORE);
    private static final Field<Party> DECIDED_BY = Field.optional("decided-by", Common.PARTY);

    static final BlockSchema<Sanction> SCHEMA = new BlockSchema<>(
            Block.SANCTION,
            Sanction.class,
            new Struct<>(
                    List.of(CAUSE, TARGET, CONSEQUENCES, DECIDED_BY),
                    values -> new Sanction(
                            values.get(CAUSE),
                            values.find(TARGET).orElse(List.of()),
                            values.get(CONSEQUENCES),
                            values.find(DECIDED_BY))),
            SanctionSchema::pointsWhereCounted);

    private SanctionSchema() {}

    private static void pointsWhereCounted(Tree.Mapping tree, Values values, Place place, Findings findings) {
        List<Sanction.Consequence> consequences = values.find(CONSEQUENCES).orElse(List.of());
        for (int i = 0; i < consequences.size(); i++) {
            boolean counted = consequences.get(i).kind() == ConsequenceKind.POINTS;
            if (!counted && consequences.get(i).points().isPresent()) {
                Tree item =
                        ((Tree.Sequence) tree.get(CONSEQUENCES.name())).items().get(i);
                findings.error(
                        place.child(CONSEQUENCES.name()).item(i + 1).child(POINTS.name()),
                        item.line(),
                        consequences.get(i).points().get().toString(),
                        "kind: points",
                        "只有考核加减分可写分值 (only points have a number of points)");
            }
        }
    }
}
