package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Supervision;
import org.baoxue.api.policy.rule.SupervisionStep;
import org.baoxue.api.policy.rule.Trigger;

/** {@link Block#SUPERVISION}. */
final class SupervisionSchema {
    private static final Field<Party> BY = Field.required("by", Common.PARTY).basis();
    private static final Field<List<Party>> OVER = Common.parties("over").stricter(Orders.MORE);
    private static final Field<Trigger> WHEN =
            Field.optional("when", Times.OF_DUTIES).stricter(TriggerOrder.MORE_OWED);
    private static final Field<SupervisionStep> STEP =
            Field.required("step", EnumType.of(SupervisionStep.class, SupervisionStep::key));
    private static final Field<Deadline> WITHIN = Field.optional("by-when", Times.AFTER_STEP);
    private static final Field<List<Supervision.Step>> STEPS = Common.some(
            "steps",
            new Struct<>(List.of(STEP, WITHIN), values -> new Supervision.Step(values.get(STEP), values.find(WITHIN))));
    private static final Field<RuleKey> SANCTION = Field.optional("sanction", new RuleKeyType(Block.SANCTION));

    static final BlockSchema<Supervision> SCHEMA = new BlockSchema<>(
            Block.SUPERVISION,
            Supervision.class,
            new Struct<>(
                    List.of(BY, OVER, WHEN, STEPS, SANCTION),
                    values -> new Supervision(
                            values.get(BY),
                            values.find(OVER).orElse(List.of()),
                            values.find(WHEN),
                            values.get(STEPS),
                            values.find(SANCTION))),
            BlockSchema.Check.NONE);

    private SupervisionSchema() {}
}
