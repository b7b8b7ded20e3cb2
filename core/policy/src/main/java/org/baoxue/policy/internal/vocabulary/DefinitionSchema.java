package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Accumulation;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.time.Amount;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#DEFINITION}. */
final class DefinitionSchema {
    private static final Field<Concept> CONCEPT =
            Field.required("concept", EnumType.of(Concept.class, Concept::key)).basis();
    private static final Field<Amount> ABSENCE =
            Field.optional("absence", Common.AMOUNT).stricter(Orders.SHORTER);
    private static final Field<Accumulation> ACCUMULATION = Field.optional(
                    "accumulation", EnumType.of(Accumulation.class, Accumulation::key))
            .basis();
    private static final Field<Amount> WINDOW =
            Field.optional("window", Common.AMOUNT).stricter(Orders.LONGER);

    static final BlockSchema<Definition> SCHEMA = new BlockSchema<>(
            Block.DEFINITION,
            Definition.class,
            new Struct<>(
                    List.of(CONCEPT, ABSENCE, ACCUMULATION, WINDOW),
                    values -> new Definition(
                            values.get(CONCEPT), values.find(ABSENCE), values.find(ACCUMULATION), values.find(WINDOW))),
            DefinitionSchema::windowOnlyForSums);

    private DefinitionSchema() {}

    private static void windowOnlyForSums(Tree.Mapping tree, Values values, Place place, Findings findings) {
        boolean consecutive = values.find(ACCUMULATION)
                .filter(how -> how == Accumulation.CONSECUTIVE)
                .isPresent();
        if (consecutive && values.find(WINDOW).isPresent()) {
            findings.error(
                    place.child(WINDOW.name()),
                    tree.get(WINDOW.name()).line(),
                    tree.get(WINDOW.name()).show(),
                    "仅用于 accumulation: summed (only with accumulation: summed)",
                    "连续缺课没有统计时段 (consecutive absence has no window)");
        }
    }
}
