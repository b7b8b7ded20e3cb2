package org.baoxue.policy.internal.resolve;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Validity;

/**
 * What holds where each of a set of layers speaks last. Each stretch of days between two changes of validity is resolved
 * once, so that a region with thousands of examples is checked in reasonable time. For one thread.
 */
public final class LayerPolicies {
    private final List<Layer> all;
    private final TreeSet<LocalDate> changes = new TreeSet<>();
    private final Map<Question, ResolvedPolicy> answers = new HashMap<>();

    /** Names a layer by its region and id: two layers are never the same. */
    private record Question(String region, String layer, Optional<LocalDate> since) {}

    /**
     * @param all every layer that may be above another
     * @param more layers that speak only for themselves, such as models
     */
    public LayerPolicies(Collection<Layer> all, Collection<Layer> more) {
        this.all = List.copyOf(all);
        Stream.concat(all.stream(), more.stream())
                .flatMap(layer -> layer.statements().stream())
                .map(Statement::validity)
                .flatMap(LayerPolicies::borders)
                .forEach(changes::add);
    }

    private static Stream<LocalDate> borders(Validity validity) {
        return Stream.concat(validity.from().stream(), validity.to().map(last -> last.plusDays(1)).stream());
    }

    /** The policy at the layer's own place. */
    public ResolvedPolicy resolve(Layer layer, LocalDate day) {
        Question question = new Question(layer.region(), layer.id(), Optional.ofNullable(changes.floor(day)));
        ResolvedPolicy answer = answers.computeIfAbsent(question, any -> AtLayer.resolve(layer, all, day));
        return answer.day().equals(day)
                ? answer
                : new ResolvedPolicy(answer.hash(), answer.place(), day, answer.rules(), answer.silent());
    }

    /** A day on which the statement holds, and with it as many of the statements above it as may be. */
    public LocalDate dayOf(Layer layer, Statement statement) {
        return AtLayer.dayOf(layer, statement, all);
    }
}
