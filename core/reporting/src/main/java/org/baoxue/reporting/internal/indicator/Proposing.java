package org.baoxue.reporting.internal.indicator;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Cause;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.LossKind;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.comparison.RuleText;
import org.baoxue.policy.evaluation.Sanctions;
import org.baoxue.policy.evaluation.Sanctions.Observation;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
import org.baoxue.reporting.indicator.IndicatorSheet.Proposal;

/** What the figures of a unit propose by way of sanctions and rewards. Pure. */
record Proposing(UnitKind kind, ResolvedPolicy policy, List<Figure> figures) {

    List<Proposal> proposals() {
        return policy.rules(Sanction.class).stream()
                .flatMap(rule -> because(rule.rule().cause()).map(why -> proposal(rule, why)).stream())
                .toList();
    }

    private Optional<String> because(Cause cause) {
        if (cause instanceof Cause.OfTarget target) {
            return figures.stream()
                    .flatMap(figure -> figure.targets().stream()
                            .filter(judged ->
                                    Sanctions.proposed(target, new Observation.Target(judged.rule(), judged.met())))
                            .map(judged -> words(figure)))
                    .findFirst();
        }
        if (cause instanceof Cause.OfIndicator indicator) {
            return indicator.of().unit().filter(kind::equals).flatMap(of -> figures.stream()
                    .filter(figure -> figure.stage() == Stage.COMPULSORY
                            && Formula.of(figure.indicator())
                                    .filter(figure.formula()::equals)
                                    .isPresent()
                            && Sanctions.proposed(indicator, new Observation.Value(figure.indicator(), figure.value())))
                    .map(Proposing::words)
                    .findFirst());
        }
        // Conduct and failed rectifications are no figures; a person proposes those
        return cause instanceof Cause.PerChild ? lost(cause) : Optional.empty();
    }

    private Optional<String> lost(Cause cause) {
        return figures.stream()
                .filter(figure -> figure.indicator() == Indicator.DROPOUT_COUNT
                        && figure.stage() == Stage.COMPULSORY
                        && Sanctions.proposed(cause, new Observation.Lost(LossKind.DROPOUT, figure.lost())))
                .map(figure -> "辍学 %d 人".formatted(figure.lost()))
                .findFirst();
    }

    private static String words(Figure figure) {
        return "%s%s：%s".formatted(figure.stage().chinese(), figure.indicator().chinese(), FigureText.of(figure));
    }

    private static Proposal proposal(ResolvedRule<Sanction> rule, String because) {
        return new Proposal(
                rule.key(),
                because,
                text(rule, "target").orElse(""),
                text(rule, "consequences").orElse(""),
                text(rule, "decided-by"),
                Judgement.source(rule));
    }

    private static Optional<String> text(ResolvedRule<Sanction> rule, String field) {
        return Optional.ofNullable(rule.fields().get(field)).map(said -> RuleText.of(rule.key(), field, said.value()));
    }
}
