package org.baoxue.casework.internal.prevention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Prevention;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.Tag;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.prevention.FocusHelp;
import org.baoxue.casework.prevention.FocusReason;

/** Why pupils may leave, by the plan of their place and by the platform's own proposals. Pure. */
final class Reasons {

    /** Proposed where the plan of a place names none: what people who visit hear most, coarse enough to be counted. */
    private static final List<String> PROPOSED = List.of(
            "家庭经济困难", "留守", "随迁流动", "残疾", "患病", "学习困难", "厌学", "思想波动", "单亲或监护缺失", "家庭变故", "外出务工", "举家外出", "早婚早育", "其他");

    private Reasons() {}

    /** Groups of the plan's files first, then those that it watches, then the platform's proposals. */
    static List<FocusReason> of(ResolvedPolicy policy) {
        List<FocusReason> reasons = new ArrayList<>();
        policy.rules(Prevention.class)
                .forEach(rule -> reasons.addAll(named(rule, rule.rule().groups())));
        policy.rules(Tag.class)
                .forEach(rule -> reasons.addAll(named(rule, rule.rule().groups())));
        PROPOSED.forEach(words -> reasons.add(FocusReason.proposed(words)));
        Set<String> seen = new HashSet<>();
        return reasons.stream().filter(reason -> seen.add(reason.words())).toList();
    }

    private static List<FocusReason> named(ResolvedRule<? extends Rule> rule, List<String> groups) {
        Optional<String> sentence = Sentences.of(rule);
        return groups.stream()
                .map(words -> new FocusReason(words, Optional.of(rule.key()), sentence))
                .toList();
    }

    /** The one that is meant. */
    static FocusReason chosen(ResolvedPolicy policy, String words) {
        List<FocusReason> offered = of(policy);
        return offered.stream()
                .filter(reason -> reason.words().equals(words.strip()))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/reason",
                        "应为 %s 之一，实为 '%s' (not one of the reasons offered)"
                                .formatted(
                                        offered.stream().map(FocusReason::words).collect(Collectors.joining("、")),
                                        words)));
    }

    /** What the plans want done. */
    static List<FocusHelp> help(ResolvedPolicy policy) {
        return policy.rules(Prevention.class).stream()
                .map(rule -> new FocusHelp(
                        rule.key(),
                        rule.rule().file(),
                        rule.rule().help(),
                        rule.rule().removal(),
                        Sentences.of(rule)))
                .toList();
    }

    /** The plan's title of the file for which a reason stands. */
    static Optional<String> file(ResolvedPolicy policy, FocusReason reason) {
        return reason.rule().flatMap(key -> policy.rule(key, Prevention.class)).map(rule -> rule.rule()
                .file());
    }
}
