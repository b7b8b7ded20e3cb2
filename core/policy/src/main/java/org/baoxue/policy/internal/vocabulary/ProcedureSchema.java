package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.CaseScope;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;

/** {@link Block#PROCEDURE}. */
final class ProcedureSchema {
    private static final Field<CaseScope> CASES =
            Field.required("cases", Common.CASES).basis();

    private static final Field<StepKind> STEP = Field.required("step", Common.STEP);
    private static final Field<String> NAME = Common.text("name");
    private static final Field<Party> BY = Field.optional("by", Common.PARTY);
    private static final Field<List<Party>> TO = Common.parties("to");
    private static final Field<String> DOCUMENT = Common.text("document");
    private static final Field<List<String>> LEGAL_BASIS = Common.words("legal-basis");
    private static final Field<Deadline> WITHIN = Field.optional("by-when", Times.AFTER_STEP);
    private static final Field<List<Procedure.Step>> STEPS = Common.some(
            "steps",
            new Struct<>(
                    List.of(STEP, NAME, BY, TO, DOCUMENT, LEGAL_BASIS, WITHIN),
                    values -> new Procedure.Step(
                            values.get(STEP),
                            values.find(NAME),
                            values.find(BY),
                            values.find(TO).orElse(List.of()),
                            values.find(DOCUMENT),
                            values.find(LEGAL_BASIS).orElse(List.of()),
                            values.find(WITHIN))));

    private static final Field<Party> LEADER = Field.optional("leader", Common.PARTY);
    private static final Field<List<Party>> SUPPORTERS =
            Common.parties("supporters").stricter(Orders.MORE);
    private static final Field<List<Party>> TEAM = Common.parties("team").stricter(Orders.MORE);

    private static final Field<List<StrikeOffNeed>> NEEDS = Common.some(
                    "needs", EnumType.of(StrikeOffNeed.class, StrikeOffNeed::key))
            .stricter(Orders.MORE);
    private static final Field<String> NATIONAL_STATUS = Common.text("national-status");
    private static final Field<Procedure.StrikeOff> STRIKE_OFF = Field.optional(
                    "strike-off",
                    new Struct<>(
                            List.of(NEEDS, NATIONAL_STATUS),
                            values -> new Procedure.StrikeOff(values.get(NEEDS), values.find(NATIONAL_STATUS))))
            .parts();

    private static final Field<Integer> TIMES =
            Field.required("times", Common.TIMES).stricter(Orders.LARGER);
    private static final Field<Period> EACH =
            Field.required("each", Common.PERIOD).basis();
    private static final Field<Procedure.FollowUp> FOLLOW_UP = Field.optional(
                    "follow-up",
                    new Struct<>(
                            List.of(TIMES, EACH),
                            values -> new Procedure.FollowUp(values.get(TIMES), values.get(EACH))))
            .parts();

    static final BlockSchema<Procedure> SCHEMA = new BlockSchema<>(
            Block.PROCEDURE,
            Procedure.class,
            new Struct<>(
                    List.of(CASES, STEPS, LEADER, SUPPORTERS, TEAM, STRIKE_OFF, FOLLOW_UP),
                    values -> new Procedure(
                            values.get(CASES),
                            values.get(STEPS),
                            values.find(LEADER),
                            values.find(SUPPORTERS).orElse(List.of()),
                            values.find(TEAM).orElse(List.of()),
                            values.find(STRIKE_OFF),
                            values.find(FOLLOW_UP))),
            BlockSchema.Check.NONE);

    private ProcedureSchema() {}
}
