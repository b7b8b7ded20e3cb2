package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Reconciliation;
import org.baoxue.api.policy.rule.RosterList;
import org.baoxue.api.policy.rule.Trigger;

/** {@link Block#RECONCILIATION}. */
final class ReconciliationSchema {
    private static final Field<List<RosterList>> LISTS =
            Common.some("lists", EnumType.of(RosterList.class, RosterList::key)).stricter(Orders.MORE);
    private static final Field<String> FINDING = Common.text("finding");
    private static final Field<Trigger> WHEN =
            Field.optional("when", Times.OF_DUTIES).stricter(TriggerOrder.MORE_OWED);
    private static final Field<Party> BY = Field.optional("by", Common.PARTY);
    private static final Field<List<Party>> WITH = Common.parties("with").stricter(Orders.MORE);
    private static final Field<String> SYSTEM = Common.text("system");
    private static final Field<List<String>> OUTCOMES = Common.words("outcomes");

    /** A pair that is no likelier than not is none. */
    private static final Field<Integer> SAME_FROM =
            Field.optional("same-from", new IntegerType(50, 100)).stricter(Orders.LARGER);

    static final BlockSchema<Reconciliation> SCHEMA = new BlockSchema<>(
            Block.RECONCILIATION,
            Reconciliation.class,
            new Struct<>(
                    List.of(LISTS, FINDING, WHEN, BY, WITH, SYSTEM, OUTCOMES, SAME_FROM),
                    values -> new Reconciliation(
                            values.get(LISTS),
                            values.find(FINDING),
                            values.find(WHEN),
                            values.find(BY),
                            values.find(WITH).orElse(List.of()),
                            values.find(SYSTEM),
                            values.find(OUTCOMES).orElse(List.of()),
                            values.find(SAME_FROM))),
            BlockSchema.Check.NONE);

    private ReconciliationSchema() {}
}
