package org.baoxue.reporting.internal.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Proof;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.reporting.register.RegisterForm;

/** The forms of a policy, and which rules want them. Pure. */
final class FormList {

    private FormList() {}

    static List<RegisterForm> of(ResolvedPolicy policy) {
        return policy.rules(Form.class).stream()
                .map(rule -> form(rule, policy))
                .sorted(Comparator.comparing(form -> form.form().text()))
                .toList();
    }

    private static RegisterForm form(ResolvedRule<Form> rule, ResolvedPolicy policy) {
        Form form = rule.rule();
        return new RegisterForm(
                rule.key(),
                form.title(),
                form.rows(),
                form.columns().stream().map(Form.Column::header).toList(),
                form.columns().stream()
                        .filter(column -> column.basis() == Basis.PLATFORM)
                        .map(Form.Column::header)
                        .toList(),
                Stream.of(
                                wanting(policy.rules(Reporting.class), Reporting::form, rule.key()),
                                wanting(policy.rules(Obligation.class), Obligation::form, rule.key()),
                                wanting(policy.rules(Visit.class), Visit::form, rule.key()))
                        .flatMap(keys -> keys)
                        .sorted(Comparator.comparing(RuleKey::text))
                        .toList(),
                policy.rules(Obligation.class).stream()
                        .map(ResolvedRule::rule)
                        .filter(obligation ->
                                obligation.form().filter(rule.key()::equals).isPresent())
                        .anyMatch(obligation -> obligation.proof().contains(Proof.UNIT_FILE)),
                source(rule));
    }

    private static <T extends Rule> Stream<RuleKey> wanting(
            List<ResolvedRule<T>> rules, Function<T, Optional<RuleKey>> form, RuleKey wanted) {
        return rules.stream()
                .filter(rule -> form.apply(rule.rule()).filter(wanted::equals).isPresent())
                .map(ResolvedRule::key);
    }

    /** The sentence of the strongest layer that rests on one. */
    private static Optional<Source> source(ResolvedRule<?> rule) {
        return rule.voices().stream()
                .flatMap(voice -> voice.statement().source().stream())
                .reduce((earlier, later) -> later);
    }
}
