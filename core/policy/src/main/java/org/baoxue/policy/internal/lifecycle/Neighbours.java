package org.baoxue.policy.internal.lifecycle;

import java.util.List;
import java.util.function.Predicate;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.policy.Model;
import org.baoxue.policy.internal.resolve.Disagreements;
import org.baoxue.policy.internal.resolve.Disagreements.Disagreement;

/** The other plans of a place or school, and where they contradict one. */
record Neighbours(List<Layer> layers) {
    private static final int NAMED = 5;

    /** The plans that speak for the same place or school as this one, itself left out. */
    static Neighbours of(Layer layer, List<Layer> all) {
        Predicate<Layer> beside = other -> other.level() == layer.level()
                && other.level() != LayerLevel.LOCAL
                && other.school().equals(layer.school())
                && (layer.school().isPresent() || other.division().equals(layer.division()));
        Predicate<Layer> itself =
                other -> other.region().equals(layer.region()) && other.id().equals(layer.id());
        return new Neighbours(all.stream().filter(beside.and(itself.negate())).toList());
    }

    /** Each contradiction in words; of one neighbour the first few only, and how many more. */
    List<String> contradictions(Layer layer) {
        return layers.stream().flatMap(other -> words(layer, other).stream()).toList();
    }

    private static List<String> words(Layer layer, Layer other) {
        List<Disagreement> found = Disagreements.between(layer, other);
        if (found.isEmpty()) {
            return List.of();
        }
        StringBuilder text =
                new StringBuilder("%s与%s说法不同 (they say different things)：".formatted(name(layer), name(other)));
        found.stream()
                .limit(NAMED)
                .forEach(each -> text.append(
                        "%s.%s 前者 %s，后者 %s；".formatted(each.key(), each.field(), each.one(), each.other())));
        if (found.size() > NAMED) {
            text.append("另有%d处 (%d more)".formatted(found.size() - NAMED, found.size() - NAMED));
        } else {
            text.setLength(text.length() - 1);
        }
        return List.of(text.toString());
    }

    private static String name(Layer layer) {
        int at = layer.id().indexOf('@');
        return "“%s”（%s）"
                .formatted(
                        layer.name(),
                        Model.key(
                                layer.region(), at < 0 ? layer.id() : layer.id().substring(0, at)));
    }
}
