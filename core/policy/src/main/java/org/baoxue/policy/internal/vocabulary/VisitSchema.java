package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;

/** {@link Block#VISIT}. */
final class VisitSchema {
    private static final Field<VisitGroup> WHOM = Field.required("whom", EnumType.of(VisitGroup.class, VisitGroup::key))
            .basis();
    private static final Field<Trigger> WHEN =
            Field.optional("when", Times.OF_DUTIES).stricter(TriggerOrder.MORE_OWED);
    private static final Field<Integer> TIMES =
            Field.optional("times", Common.TIMES).stricter(Orders.given("when", Orders.LARGER));
    private static final Field<List<Party>> BY = Common.parties("by").stricter(Orders.MORE);
    private static final Field<Boolean> TOGETHER = Common.flag("together").stricter(Orders.YES);
    private static final Field<Boolean> GUARDIAN_SIGNS =
            Common.flag("guardian-signs").stricter(Orders.YES);
    private static final Field<List<Party>> FILED_WITH =
            Common.parties("filed-with").stricter(Orders.MORE);
    private static final Field<RuleKey> FORM = Field.optional("form", new RuleKeyType(Block.FORM));

    static final BlockSchema<Visit> SCHEMA = new BlockSchema<>(
            Block.VISIT,
            Visit.class,
            new Struct<>(
                    List.of(WHOM, WHEN, TIMES, BY, TOGETHER, GUARDIAN_SIGNS, FILED_WITH, FORM),
                    values -> new Visit(
                            values.get(WHOM),
                            values.find(WHEN),
                            values.find(TIMES),
                            values.find(BY).orElse(List.of()),
                            values.find(TOGETHER),
                            values.find(GUARDIAN_SIGNS),
                            values.find(FILED_WITH).orElse(List.of()),
                            values.find(FORM))),
            BlockSchema.Check.NONE);

    private VisitSchema() {}
}
