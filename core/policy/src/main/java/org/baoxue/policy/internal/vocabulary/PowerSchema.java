package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Power;
import org.baoxue.api.policy.rule.StepKind;

/** {@link Block#POWER}. */
final class PowerSchema {
    private static final Field<StepKind> STEP =
            Field.required("step", Common.STEP).basis();
    private static final Field<List<Party>> ISSUERS = Common.some("issuers", Common.PARTY);

    static final BlockSchema<Power> SCHEMA = new BlockSchema<>(
            Block.POWER,
            Power.class,
            new Struct<>(List.of(STEP, ISSUERS), values -> new Power(values.get(STEP), values.get(ISSUERS))),
            BlockSchema.Check.NONE);

    private PowerSchema() {}
}
