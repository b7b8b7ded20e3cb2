package org.baoxue.policy.internal.reader;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Region;
import org.baoxue.policy.comparison.RuleText;
import org.baoxue.policy.internal.resolve.AtLayer;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;

/** Marks where a layer of a region is laxer than the layers above it, or cannot be compared with them. Never an error. */
final class LaxerLayers {
    private final ReadRegion read;
    private final List<Layer> all;
    private final Findings findings;

    private LaxerLayers(ReadRegion read, Collection<Region> others, Findings findings) {
        this.read = read;
        this.findings = findings;
        this.all = Stream.concat(
                        read.region().layers().stream(),
                        others.stream()
                                .filter(other ->
                                        !other.id().equals(read.region().id()))
                                .flatMap(other -> other.layers().stream()))
                .toList();
    }

    /** Looks at every layer of a region that was read without error, under the layers of the regions beside it. */
    static void check(ReadRegion read, Collection<Region> others, Findings findings) {
        LaxerLayers check = new LaxerLayers(read, others, findings);
        read.region().written().forEach(check::layer);
    }

    private void layer(Layer layer) {
        Map<LocalDate, ResolvedPolicy> policies = new HashMap<>();
        for (Statement statement : layer.statements()) {
            if (statement.mode() != Mode.NONE && statement.appliesTo().isEmpty()) {
                LocalDate day = AtLayer.dayOf(layer, statement, all);
                ResolvedPolicy policy = policies.computeIfAbsent(day, any -> AtLayer.resolve(layer, all, day));
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
                .forEach(deviation -> laxer(layer, statement, deviation));
        own.stream()
                .filter(deviation -> deviation.relation() == Relation.INCOMPARABLE)
                .findFirst()
                .ifPresent(deviation -> incomparable(layer, statement, deviation));
    }

    private void laxer(Layer layer, Statement statement, Deviation deviation) {
        Written written = read.written(layer, statement);
        findings.warning(
                place(written, deviation),
                written.line(deviation.field()),
                RuleText.of(statement.key(), deviation.field(), deviation.said()),
                RuleText.of(statement.key(), deviation.field(), deviation.above()),
                (deviation.overruled()
                                ? "比上层“%s”宽，上层不许放宽，以上层为准 (laxer than the layer above, which does not allow it: overruled)"
                                : "比上层“%s”宽 (laxer than the layer above)")
                        .formatted(name(deviation.aboveLayer())));
    }

    private void incomparable(Layer layer, Statement statement, Deviation deviation) {
        Written written = read.written(layer, statement);
        findings.note(
                place(written, deviation),
                written.line(deviation.field()),
                RuleText.of(statement.key(), deviation.field(), deviation.said()),
                "",
                "与上层“%s”不可比：%s (not comparable with the layer above)"
                        .formatted(name(deviation.aboveLayer()), deviation.reason()));
    }

    private static Place place(Written written, Deviation deviation) {
        return written.place().child(deviation.field());
    }

    private String name(String layer) {
        return all.stream()
                .filter(each -> each.id().equals(layer))
                .map(Layer::name)
                .findFirst()
                .orElse(layer);
    }
}
