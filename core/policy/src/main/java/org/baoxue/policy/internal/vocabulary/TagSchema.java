package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Tag;

/** {@link Block#TAG}. */
final class TagSchema {
    private static final Field<List<String>> GROUPS = Common.words("groups").stricter(Orders.MORE);
    private static final Field<List<Integer>> GRADES =
            Common.list("grades", new IntegerType(1, 9)).stricter(Orders.MORE);

    static final BlockSchema<Tag> SCHEMA = new BlockSchema<>(
            Block.TAG,
            Tag.class,
            new Struct<>(
                    List.of(GROUPS, GRADES),
                    values -> new Tag(
                            values.find(GROUPS).orElse(List.of()),
                            values.find(GRADES).orElse(List.of()))),
            BlockSchema.Check.NONE);

    private TagSchema() {}
}
