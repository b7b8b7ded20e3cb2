package org.baoxue.casework.testing;

import static org.baoxue.api.policy.rule.Measure.LESSON;
import static org.baoxue.api.policy.rule.Measure.VISIT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendEducation.Quota;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;

/** What the plans of some places say on send-education, in their own words. */
public final class SendPlans {

    public static final String WEEKLY = "每个服务对象原则上每周送教不少于1次";
    public static final String TWO_GO = "开展送教服务入户时，至少要两人同行（其中至少一名是男性教师）";
    public static final String NOT_THE_PARENTS = "家长或其他法定监护人不得擅自决定是否接受义务教育及具体方式";
    public static final String TWICE_A_WEEK = "每个服务对象每周送教2次,每次3课时,每学年不少于216课时";
    public static final String TWICE_A_MONTH = "每月至少送教2次(不含假期),每次至少2个课时";

    private SendPlans() {}

    /** 金安区：原则上每周一次，两人同行其中一名男教师，家长不得擅自决定。 */
    public static SpokenRules jinan(String name) {
        return SpokenRules.named(name)
                .saying("send-education.eligibility", Strength.MUST, eligibility(), NOT_THE_PARENTS)
                .saying(
                        "send-education.frequency",
                        Strength.IN_PRINCIPLE,
                        quotas(quota(VISIT, QuotaPer.WEEK, 1)),
                        WEEKLY)
                .saying(
                        "send-education.team",
                        Strength.MUST,
                        new Draft()
                                .team(new SendEducation.Team(
                                        Optional.of(2),
                                        Optional.empty(),
                                        Optional.of(1),
                                        Optional.of(SendRole.TEACHER),
                                        List.of(),
                                        Set.of(SendPlace.HOME))),
                        TWO_GO)
                .saying(
                        "send-education.places",
                        Strength.MUST,
                        new Draft().places(Set.of(SendPlace.HOME, SendPlace.WELFARE, SendPlace.REHABILITATION)),
                        "灵活选择到服务对象家庭、所在的福利院或残疾儿童少年康复机构等开展服务")
                .saying(
                        "send-education.content",
                        Strength.MUST,
                        new Draft().content(List.of("认知", "生活自理")),
                        "一般应包括康复训练、认知、语言交流、生活自理")
                .saying(
                        "send-education.rehabilitation",
                        Strength.MUST,
                        new Draft().tracking(List.of(SendGroup.IN_REHABILITATION, SendGroup.IN_HOSPITAL)),
                        "每月跟踪记录");
    }

    /** 山东省：每周2次、每次3课时、每学年216课时。 */
    public static SpokenRules shandong(String name) {
        return SpokenRules.named(name)
                .saying(
                        "send-education.frequency",
                        Strength.MUST,
                        quotas(
                                quota(VISIT, QuotaPer.WEEK, 2),
                                quota(LESSON, QuotaPer.VISIT, 3),
                                quota(LESSON, QuotaPer.SCHOOL_YEAR, 216)),
                        TWICE_A_WEEK);
    }

    /** 陕西省：每月2次（不含假期）、每次2课时。 */
    public static SpokenRules shaanxi(String name) {
        return SpokenRules.named(name)
                .saying(
                        "send-education.frequency",
                        Strength.MUST,
                        quotas(quota(VISIT, QuotaPer.MONTH, 2), quota(LESSON, QuotaPer.VISIT, 2)),
                        TWICE_A_MONTH);
    }

    /** 江苏省：送教对象不超过残疾学生的5%。 */
    public static SpokenRules jiangsu(String name) {
        return SpokenRules.named(name)
                .saying(
                        "send-education.cap",
                        Strength.MUST,
                        new Draft().cap(new SendEducation.Cap(BigDecimal.valueOf(5), "当地义务教育阶段残疾学生")),
                        "送教对象不超过当地义务教育阶段残疾学生的5%");
    }

    /** So many visits a week, 原则上 or not. */
    public static SpokenRules weekly(String name, int visits, Strength strength) {
        return SpokenRules.named(name)
                .saying("send-education.frequency", strength, quotas(quota(VISIT, QuotaPer.WEEK, visits)), WEEKLY);
    }

    private static Quota quota(Measure measure, QuotaPer per, int atLeast) {
        return new Quota(measure, per, atLeast, Optional.empty());
    }

    private static SendEducation quotas(Quota... quotas) {
        return new SendEducation(
                Optional.empty(),
                List.of(quotas),
                Optional.of(false),
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SendEducation eligibility() {
        return new Draft()
                .eligibility(new SendEducation.Eligibility(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(SendGroup.DISABLED_UNABLE, SendGroup.IN_REHABILITATION),
                        List.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                        Optional.of(false),
                        List.of("身体状况", "接受教育的能力")));
    }

    /** One side of the rules at a time, as plans speak of them. */
    private static final class Draft {

        SendEducation eligibility(SendEducation.Eligibility asked) {
            return rule(Optional.of(asked), Optional.empty(), Set.of(), List.of(), Optional.empty(), Optional.empty());
        }

        SendEducation team(SendEducation.Team team) {
            return rule(Optional.empty(), Optional.of(team), Set.of(), List.of(), Optional.empty(), Optional.empty());
        }

        SendEducation places(Set<SendPlace> places) {
            return rule(Optional.empty(), Optional.empty(), places, List.of(), Optional.empty(), Optional.empty());
        }

        SendEducation content(List<String> content) {
            return rule(Optional.empty(), Optional.empty(), Set.of(), content, Optional.empty(), Optional.empty());
        }

        SendEducation cap(SendEducation.Cap cap) {
            return rule(Optional.empty(), Optional.empty(), Set.of(), List.of(), Optional.empty(), Optional.of(cap));
        }

        SendEducation tracking(List<SendGroup> groups) {
            return rule(
                    Optional.of(new SendEducation.Eligibility(
                            Optional.empty(), Optional.empty(), groups, List.of(), Optional.empty(), List.of())),
                    Optional.empty(),
                    Set.of(),
                    List.of(),
                    Optional.of(new SendEducation.Archive(
                            Optional.empty(), List.of(), List.of(), Optional.of(Period.MONTH), Optional.of(true))),
                    Optional.empty());
        }

        private static SendEducation rule(
                Optional<SendEducation.Eligibility> eligibility,
                Optional<SendEducation.Team> team,
                Set<SendPlace> places,
                List<String> content,
                Optional<SendEducation.Archive> archive,
                Optional<SendEducation.Cap> cap) {
            return new SendEducation(
                    eligibility, List.of(), Optional.empty(), team, places, content, archive, cap, Optional.empty());
        }
    }
}
