package org.baoxue.policy.internal.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Layering;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#LAYERING}. */
final class LayeringSchema {
    private static final TextType BLOCK_OR_KEY = new TextType(
            Pattern.compile("(?!.{101})[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*"),
            "块或规则键，如 threshold 或 reporting.monthly (a block or a rule key)");
    private static final Field<Boolean> ALLOWED =
            Field.required("allowed", new BooleanType()).stricter(Orders.NO);
    private static final Field<List<String>> KEYS = Common.list("keys", BLOCK_OR_KEY);

    static final BlockSchema<Layering> SCHEMA = new BlockSchema<>(
            Block.LAYERING,
            Layering.class,
            new Struct<>(
                    List.of(ALLOWED, KEYS),
                    values ->
                            new Layering(values.get(ALLOWED), values.find(KEYS).orElse(List.of()))),
            LayeringSchema::blocksExist);

    private LayeringSchema() {}

    private static void blocksExist(Tree.Mapping tree, Values values, Place place, Findings findings) {
        List<String> blocks = Arrays.stream(Block.values()).map(Block::key).toList();
        List<String> keys = values.find(KEYS).orElse(List.of());
        for (int i = 0; i < keys.size(); i++) {
            String block = keys.get(i).split("\\.", 2)[0];
            if (!blocks.contains(block)) {
                findings.error(
                        place.child(KEYS.name()).item(i + 1),
                        ((Tree.Sequence) tree.get(KEYS.name())).items().get(i).line(),
                        keys.get(i),
                        String.join(" | ", blocks),
                        "没有这个块 (no such block)" + Nearest.hint(block, blocks));
            }
        }
    }
}
