package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Prevention;

/** {@link Block#PREVENTION}. */
final class PreventionSchema {
    private static final Field<String> FILE = Field.required("file", TextType.ANY);
    private static final Field<List<String>> GROUPS = Common.words("groups").stricter(Orders.MORE);
    private static final Field<Party> KEPT_BY = Field.optional("kept-by", Common.PARTY);
    private static final Field<List<String>> CONTENTS = Common.words("contents").stricter(Orders.MORE);
    private static final Field<List<String>> HELP = Common.words("help").stricter(Orders.MORE);
    private static final Field<Party> CHECKED_BY = Field.optional("checked-by", Common.PARTY);
    private static final Field<Period> CHECKED =
            Field.optional("checked", Common.PERIOD).stricter(Orders.MORE_OFTEN);
    private static final Field<String> REMOVAL = Common.text("removal");

    static final BlockSchema<Prevention> SCHEMA = new BlockSchema<>(
            Block.PREVENTION,
            Prevention.class,
            new Struct<>(
                    List.of(FILE, GROUPS, KEPT_BY, CONTENTS, HELP, CHECKED_BY, CHECKED, REMOVAL),
                    values -> new Prevention(
                            values.get(FILE),
                            values.find(GROUPS).orElse(List.of()),
                            values.find(KEPT_BY),
                            values.find(CONTENTS).orElse(List.of()),
                            values.find(HELP).orElse(List.of()),
                            values.find(CHECKED_BY),
                            values.find(CHECKED),
                            values.find(REMOVAL))),
            BlockSchema.Check.NONE);

    private PreventionSchema() {}
}
