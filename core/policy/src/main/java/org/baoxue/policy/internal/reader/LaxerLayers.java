package org.baoxue.policy.internal.reader;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.Voice.LayerName;
import org.baoxue.policy.Contradiction;
import org.baoxue.policy.comparison.RuleText;
import org.baoxue.policy.internal.resolve.LayerPolicies;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;

/** Marks where a layer of a region is laxer than the layers above it, or cannot be compared with them. Never an error. */
final class LaxerLayers {
    private final ReadRegion read;
    private final LayerPolicies policies;
    private final Findings findings;

    private LaxerLayers(ReadRegion read, LayerPolicies policies, Findings findings) {
        this.read = read;
        this.policies = policies;
        this.findings = findings;
    }

    /** Looks at every layer of a region that was read without error, under the layers of the regions beside it. */
    static void check(ReadRegion read, LayerPolicies policies, Findings findings) {
        LaxerLayers check = new LaxerLayers(read, policies, findings);
        read.region().written().forEach(check::layer);
    }

    private void layer(Layer layer) {
        for (Statement statement : layer.statements()) {
            if (statement.mode() != Mode.NONE && statement.appliesTo().isEmpty()) {
                ResolvedPolicy policy = policies.resolve(layer, policies.dayOf(layer, statement));
                Optional.ofNullable(policy.rules().get(statement.key()))
                        .ifPresent(rule -> rule(layer, statement, rule));
            }
        }
    }

    private void rule(Layer layer, Statement statement, ResolvedRule<?> rule) {
        List<Deviation> own = rule.deviations().stream()
                .filter(deviation -> deviation.layer().equals(layer.id()))
                .toList();
        own.stream()
                .filter(deviation -> deviation.relation() == Relation.LAXER)
                .forEach(deviation -> laxer(layer, statement, rule, deviation));
        own.stream()
                .filter(deviation -> deviation.relation() == Relation.INCOMPARABLE)
                .findFirst()
                .ifPresent(deviation -> incomparable(layer, statement, rule, deviation));
    }

    private void laxer(Layer layer, Statement statement, ResolvedRule<?> rule, Deviation deviation) {
        Written written = read.written(layer, statement);
        findings.warning(
                place(written, deviation),
                written.line(deviation.field()),
                RuleText.of(statement.key(), deviation.field(), deviation.said()),
                RuleText.of(statement.key(), deviation.field(), deviation.above()),
                Contradiction.LAXER_THAN_ABOVE.marked((deviation.overruled()
                                ? "比上层“%s”宽，上层不许放宽，以上层为准 (laxer than the layer above, which does not allow it: overruled)"
                                : "比上层“%s”宽 (laxer than the layer above)")
                        .formatted(name(rule, deviation.aboveLayer()))));
    }

    private void incomparable(Layer layer, Statement statement, ResolvedRule<?> rule, Deviation deviation) {
        Written written = read.written(layer, statement);
        findings.note(
                place(written, deviation),
                written.line(deviation.field()),
                RuleText.of(statement.key(), deviation.field(), deviation.said()),
                "",
                "与上层“%s”不可比：%s (not comparable with the layer above)"
                        .formatted(name(rule, deviation.aboveLayer()), deviation.reason()));
    }

    private static Place place(Written written, Deviation deviation) {
        return written.place().child(deviation.field());
    }

    private static String name(ResolvedRule<?> rule, String layer) {
        return rule.voices().stream()
                .map(Voice::layer)
                .filter(each -> each.id().equals(layer))
                .map(LayerName::name)
                .findFirst()
                .orElse(layer);
    }
}
