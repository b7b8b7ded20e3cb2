package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Proof;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Trigger;

/** {@link Block#OBLIGATION}. */
final class ObligationSchema {
    private static final Field<Task> TASK =
            Field.required("task", EnumType.of(Task.class, Task::key)).basis();
    private static final Field<String> WORDS = Field.required("words", TextType.ANY);
    private static final Field<Party> ACTOR =
            Field.required("actor", Common.PARTY).basis();
    private static final Field<Trigger> TRIGGER =
            Field.optional("trigger", Times.OF_DUTIES).stricter(TriggerOrder.MORE_OWED);
    private static final Field<Integer> TIMES =
            Field.optional("times", Common.TIMES).stricter(Orders.given("trigger", Orders.LARGER));
    private static final Field<List<Party>> WITH = Common.parties("with").stricter(Orders.MORE);
    private static final Field<List<Proof>> PROOF =
            Common.list("proof", EnumType.of(Proof.class, Proof::key)).stricter(Orders.MORE);
    private static final Field<RuleKey> FORM = Field.optional("form", new RuleKeyType(Block.FORM));

    static final BlockSchema<Obligation> SCHEMA = new BlockSchema<>(
            Block.OBLIGATION,
            Obligation.class,
            new Struct<>(
                    List.of(TASK, WORDS, ACTOR, TRIGGER, TIMES, Times.DEADLINE, WITH, PROOF, FORM),
                    ObligationSchema::obligation),
            (tree, values, place, findings) ->
                    Times.deadlineFitsTrigger(values.find(TRIGGER), tree, values, place, findings));

    private ObligationSchema() {}

    private static Obligation obligation(Values values) {
        Optional<Trigger> trigger = values.find(TRIGGER);
        return new Obligation(
                values.get(TASK),
                values.get(WORDS),
                values.get(ACTOR),
                trigger,
                values.find(TIMES),
                trigger.flatMap(when -> values.find(Times.DEADLINE).flatMap(term -> term.under(when))),
                values.find(WITH).orElse(List.of()),
                values.find(PROOF).orElse(List.of()),
                values.find(FORM));
    }
}
