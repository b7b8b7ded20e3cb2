package org.baoxue.casework.internal.send;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.sendeducation.SendEvent.Explained;
import org.baoxue.casework.sendeducation.SendVerdict;
import org.baoxue.policy.evaluation.Standing;

/** From standings to verdicts, and quotas in words. Pure. */
final class Verdicts {

    private Verdicts() {}

    static SendVerdict of(Standing standing) {
        return switch (standing) {
            case MET -> SendVerdict.MET;
            case OPEN -> SendVerdict.OPEN;
            case AT_RISK -> SendVerdict.AT_RISK;
            case BROKEN -> SendVerdict.BROKEN;
            case DEVIATION -> SendVerdict.DEVIATION;
        };
    }

    /** Met, or what a failure is under a rule of this strength. */
    static SendVerdict of(boolean met, ResolvedRule<SendEducation> rule) {
        if (met) {
            return SendVerdict.MET;
        }
        return rule.strength() == Strength.MUST ? SendVerdict.BROKEN : SendVerdict.DEVIATION;
    }

    /** A departure from 原则上 that somebody explained for this period says so. */
    static SendVerdict explained(SendVerdict verdict, RuleKey rule, String period, Programme programme) {
        boolean explained = verdict == SendVerdict.DEVIATION
                && programme
                        .all(Explained.class)
                        .anyMatch(event ->
                                event.rule().equals(rule) && event.period().equals(period));
        return explained ? SendVerdict.EXPLAINED : verdict;
    }

    /** Such as 每周不少于2次. */
    static String asked(SendEducation.Quota quota) {
        String unit = quota.measure().chinese();
        return quota.per().chinese()
                + "不少于"
                + quota.atLeast()
                + unit
                + quota.atMost().map(most -> "、不多于" + most + unit).orElse("");
    }

    /** Such as 家庭：至少2人，其中男性教师至少1人, with the same in English; empty if nothing is asked of a single visit. */
    static String asked(SendEducation.Team team) {
        String where = team.places().stream().sorted().map(SendPlace::chinese).collect(Collectors.joining("、"));
        String men = "男性" + team.menRole().map(SendRole::chinese).orElse("");
        String who = team.atLeast().map(least -> "至少" + least + "人").orElse("")
                + team.atMost().map(most -> "至多" + most + "人").orElse("")
                + team.menAtLeast()
                        .map(least -> "，其中" + men + "至少" + least + "人")
                        .orElse("");
        return who.isEmpty() ? who : (where.isEmpty() ? who : where + "：" + who) + english(team);
    }

    private static String english(SendEducation.Team team) {
        String men = " male " + team.menRole().map(SendRole::key).orElse("person");
        return Stream.of(
                        team.atLeast().map(least -> "at least " + least + " people"),
                        team.atMost().map(most -> "at most " + most + " people"),
                        team.menAtLeast().map(least -> "at least " + least + men))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
