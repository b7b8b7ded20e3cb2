package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.api.policy.rule.Party;

/** {@link Block#NOTICE}. */
final class NoticeSchema {
    private static final Field<String> TITLE = Field.required("title", TextType.ANY);
    private static final Field<NoticePurpose> PURPOSE = Field.required(
                    "purpose", EnumType.of(NoticePurpose.class, NoticePurpose::key))
            .basis();
    private static final Field<Party> ISSUER = Field.optional("issuer", Common.PARTY);
    private static final Field<List<Party>> ASSISTS = Common.parties("assists");
    private static final Field<List<Party>> TO = Common.parties("to").stricter(Orders.MORE);
    private static final Field<List<String>> CONTAINS = Common.words("contains").stricter(Orders.MORE);
    private static final Field<Deadline> WITHIN =
            Field.optional("within", Times.AFTER_STEP).stricter(DeadlineOrder.AFTER_STEP);
    private static final Field<Boolean> RETURN_SLIP = Common.flag("return-slip").stricter(Orders.YES);
    private static final Field<String> TEMPLATE = Common.template();

    static final BlockSchema<Notice> SCHEMA = new BlockSchema<>(
            Block.NOTICE,
            Notice.class,
            new Struct<>(
                    List.of(TITLE, PURPOSE, ISSUER, ASSISTS, TO, CONTAINS, WITHIN, RETURN_SLIP, TEMPLATE),
                    values -> new Notice(
                            values.get(TITLE),
                            values.get(PURPOSE),
                            values.find(ISSUER),
                            values.find(ASSISTS).orElse(List.of()),
                            values.find(TO).orElse(List.of()),
                            values.find(CONTAINS).orElse(List.of()),
                            values.find(WITHIN),
                            values.find(RETURN_SLIP),
                            values.find(TEMPLATE))),
            BlockSchema.Check.NONE);

    private NoticeSchema() {}
}
