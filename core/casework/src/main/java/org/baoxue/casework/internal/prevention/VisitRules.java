package org.baoxue.casework.internal.prevention;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.prevention.HomeVisitRequest;
import org.baoxue.casework.prevention.VisitAsk;

/** What plans want of a visit. Pure. */
final class VisitRules {

    private VisitRules() {}

    static List<VisitAsk> of(ResolvedPolicy policy, Groups groups) {
        return policy.rules(Visit.class).stream()
                .map(rule -> new VisitAsk(
                        rule,
                        Sentences.of(rule),
                        groups.now().contains(rule.rule().whom())))
                .toList();
    }

    /**
     * A visit that is not as the plan wants it must say why.
     *
     * @throws Invalid if it does not, with the sentence
     */
    static void require(ResolvedPolicy policy, HomeVisitRequest visit, VisitGroup group) {
        if (!visit.note().isBlank()) {
            return;
        }
        policy.rules(Visit.class).stream()
                .filter(rule -> rule.rule().whom() == group
                        && rule.strength() == Strength.MUST
                        && begun(rule.rule(), visit.on()))
                .forEach(rule -> {
                    if (rule.rule().guardianSigns().orElse(false) && !visit.signed()) {
                        throw unexplained("没有监护人签字", rule);
                    }
                    int together = rule.rule().together().orElse(false)
                            ? rule.rule().by().size()
                            : 1;
                    if (visit.visitors().size() < together) {
                        throw unexplained(
                                "应%d人同去，实为%d人"
                                        .formatted(together, visit.visitors().size()),
                                rule);
                    }
                });
    }

    private static Invalid unexplained(String how, ResolvedRule<Visit> rule) {
        return new Invalid(
                "/note",
                "%s，须在说明中写明原因：%s (the plan wants it otherwise; say why in the note)"
                        .formatted(how, Sentences.cited(rule)));
    }

    private static boolean begun(Visit rule, LocalDate on) {
        return rule.when()
                .map(trigger -> !(trigger instanceof Trigger.FromMonth from) || on.getMonthValue() >= from.month())
                .orElse(true);
    }
}
