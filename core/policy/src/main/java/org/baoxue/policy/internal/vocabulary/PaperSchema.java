package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Paper;
import org.baoxue.api.policy.rule.PaperContent;
import org.baoxue.api.policy.rule.Party;

/** {@link Block#PAPER}. */
final class PaperSchema {
    private static final Field<String> TITLE = Field.required("title", TextType.ANY);
    private static final Field<PaperContent> CONTENT = Field.required(
                    "content", EnumType.of(PaperContent.class, PaperContent::key))
            .basis();
    private static final Field<Party> ISSUER = Field.optional("issuer", Common.PARTY);
    private static final Field<List<String>> SIGNATURES =
            Common.words("signatures").stricter(Orders.MORE);
    private static final Field<String> TEMPLATE = Common.template();

    static final BlockSchema<Paper> SCHEMA = new BlockSchema<>(
            Block.PAPER,
            Paper.class,
            new Struct<>(
                    List.of(TITLE, CONTENT, ISSUER, SIGNATURES, TEMPLATE),
                    values -> new Paper(
                            values.get(TITLE),
                            values.get(CONTENT),
                            values.find(ISSUER),
                            values.find(SIGNATURES).orElse(List.of()),
                            values.find(TEMPLATE))),
            BlockSchema.Check.NONE);

    private PaperSchema() {}
}
