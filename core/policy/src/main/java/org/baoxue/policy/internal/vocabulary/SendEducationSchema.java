package org.baoxue.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#SEND_EDUCATION}. */
final class SendEducationSchema {
    private static final IntegerType AGE = new IntegerType(0, 30);
    private static final IntegerType FEW = new IntegerType(0, 100);

    private static final Field<Integer> AGE_FROM = Field.optional("age-from", AGE);
    private static final Field<Integer> AGE_TO = Field.optional("age-to", AGE);
    private static final Field<List<SendGroup>> GROUPS =
            Common.list("groups", EnumType.of(SendGroup.class, SendGroup::key)).stricter(Orders.MORE);
    private static final Field<List<Party>> APPLY_TO = Common.parties("apply-to");
    private static final Field<Boolean> GUARDIAN_DECIDES = Common.flag("guardian-decides");
    private static final Field<List<String>> ASSESSED = Common.words("assessed");
    private static final Field<SendEducation.Eligibility> ELIGIBILITY = Field.optional(
                    "eligibility",
                    new Struct<>(
                            List.of(AGE_FROM, AGE_TO, GROUPS, APPLY_TO, GUARDIAN_DECIDES, ASSESSED),
                            values -> new SendEducation.Eligibility(
                                    values.find(AGE_FROM),
                                    values.find(AGE_TO),
                                    values.find(GROUPS).orElse(List.of()),
                                    values.find(APPLY_TO).orElse(List.of()),
                                    values.find(GUARDIAN_DECIDES),
                                    values.find(ASSESSED).orElse(List.of()))))
            .parts();

    private static final Field<Measure> MEASURE =
            Field.required("measure", EnumType.of(Measure.class, Measure::key)).basis();
    private static final Field<QuotaPer> PER =
            Field.required("per", EnumType.of(QuotaPer.class, QuotaPer::key)).basis();
    private static final Field<Integer> AT_LEAST =
            Field.required("at-least", Common.TIMES).stricter(Orders.LARGER);
    private static final Field<Integer> AT_MOST = Field.optional("at-most", Common.TIMES);
    private static final Field<Boolean> HOLIDAYS_COUNT = Common.flag("holidays-count");
    private static final Struct<SendEducation.Quota> QUOTA = new Struct<>(
            List.of(MEASURE, PER, AT_LEAST, AT_MOST),
            values -> new SendEducation.Quota(
                    values.get(MEASURE), values.get(PER), values.get(AT_LEAST), values.find(AT_MOST)));
    private static final Field<List<SendEducation.Quota>> QUOTAS =
            Common.list("quotas", QUOTA).stricter(Orders.given("holidays-count", Comparing.all(QUOTA)));

    private static final Field<Integer> PEOPLE = Field.optional("at-least", FEW).stricter(Orders.LARGER);
    private static final Field<Integer> PEOPLE_AT_MOST = Field.optional("at-most", FEW);
    private static final Field<Integer> MEN =
            Field.optional("men-at-least", FEW).stricter(Orders.LARGER);
    private static final Field<SendRole> MEN_ROLE = Field.optional(
                    "men-role", EnumType.of(SendRole.class, SendRole::key))
            .basis();
    private static final Field<List<SendRole>> ROLES =
            Common.list("roles", EnumType.of(SendRole.class, SendRole::key)).stricter(Orders.MORE);
    private static final Field<List<SendPlace>> PLACES =
            Common.list("places", EnumType.of(SendPlace.class, SendPlace::key));
    private static final Field<SendEducation.Team> TEAM = Field.optional(
                    "team",
                    new Struct<>(
                            List.of(PEOPLE, PEOPLE_AT_MOST, MEN, MEN_ROLE, ROLES, PLACES),
                            values -> new SendEducation.Team(
                                    values.find(PEOPLE),
                                    values.find(PEOPLE_AT_MOST),
                                    values.find(MEN),
                                    values.find(MEN_ROLE),
                                    values.find(ROLES).orElse(List.of()),
                                    Set.copyOf(values.find(PLACES).orElse(List.of())))))
            .parts();

    private static final Field<List<String>> CONTENT = Common.words("content").stricter(Orders.MORE);

    private static final Field<String> HANDBOOK = Common.text("handbook");
    private static final Field<List<Party>> COPIES_TO =
            Common.parties("copies-to").stricter(Orders.MORE);
    private static final Field<List<Party>> REVIEWED_BY =
            Common.parties("reviewed-by").stricter(Orders.MORE);
    private static final Field<Period> TRACKING =
            Field.optional("tracking", Common.PERIOD).stricter(Orders.MORE_OFTEN);
    private static final Field<Boolean> ENROLLED = Common.flag("enrolled").stricter(Orders.YES);
    private static final Field<SendEducation.Archive> ARCHIVE = Field.optional(
                    "archive",
                    new Struct<>(
                            List.of(HANDBOOK, COPIES_TO, REVIEWED_BY, TRACKING, ENROLLED),
                            values -> new SendEducation.Archive(
                                    values.find(HANDBOOK),
                                    values.find(COPIES_TO).orElse(List.of()),
                                    values.find(REVIEWED_BY).orElse(List.of()),
                                    values.find(TRACKING),
                                    values.find(ENROLLED))))
            .parts();

    private static final Field<BigDecimal> PERCENT =
            Field.required("percent", new DecimalType()).stricter(Orders.SMALLER);
    private static final Field<String> OF = Field.required("of", TextType.ANY).basis();
    private static final Field<SendEducation.Cap> CAP = Field.optional(
                    "cap",
                    new Struct<>(
                            List.of(PERCENT, OF), values -> new SendEducation.Cap(values.get(PERCENT), values.get(OF))))
            .parts();

    private static final Field<BigDecimal> YUAN =
            Field.optional("yuan-per-pupil-year", new DecimalType()).stricter(Orders.LARGER);
    private static final Field<Integer> CREDITED = Field.optional("lessons-credited", Common.TIMES);
    private static final Field<Boolean> INSURANCE = Common.flag("insurance").stricter(Orders.YES);
    private static final Field<Boolean> FREE = Common.flag("free").stricter(Orders.YES);
    private static final Field<String> WORDS = Common.text("words");
    private static final Field<SendEducation.Support> SUPPORT = Field.optional(
                    "support",
                    new Struct<>(
                            List.of(YUAN, CREDITED, INSURANCE, FREE, WORDS),
                            values -> new SendEducation.Support(
                                    values.find(YUAN),
                                    values.find(CREDITED),
                                    values.find(INSURANCE),
                                    values.find(FREE),
                                    values.find(WORDS))))
            .parts();

    static final BlockSchema<SendEducation> SCHEMA = new BlockSchema<>(
            Block.SEND_EDUCATION,
            SendEducation.class,
            new Struct<>(
                    List.of(ELIGIBILITY, QUOTAS, HOLIDAYS_COUNT, TEAM, PLACES, CONTENT, ARCHIVE, CAP, SUPPORT),
                    values -> new SendEducation(
                            values.find(ELIGIBILITY),
                            values.find(QUOTAS).orElse(List.of()),
                            values.find(HOLIDAYS_COUNT),
                            values.find(TEAM),
                            Set.copyOf(values.find(PLACES).orElse(List.of())),
                            values.find(CONTENT).orElse(List.of()),
                            values.find(ARCHIVE),
                            values.find(CAP),
                            values.find(SUPPORT))),
            SendEducationSchema::quotasInOrder);

    private SendEducationSchema() {}

    private static void quotasInOrder(Tree.Mapping tree, Values values, Place place, Findings findings) {
        List<SendEducation.Quota> quotas = values.find(QUOTAS).orElse(List.of());
        for (int i = 0; i < quotas.size(); i++) {
            SendEducation.Quota quota = quotas.get(i);
            if (quota.atMost().filter(most -> most < quota.atLeast()).isPresent()) {
                findings.error(
                        place.child(QUOTAS.name()).item(i + 1).child(AT_MOST.name()),
                        ((Tree.Sequence) tree.get(QUOTAS.name())).items().get(i).line(),
                        quota.atMost().get().toString(),
                        "≥ " + quota.atLeast(),
                        "上限小于下限 (at-most is less than at-least)");
            }
        }
    }
}
