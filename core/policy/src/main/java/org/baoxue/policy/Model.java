package org.baoxue.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;

/**
 * A plan whose place is unnamed. It speaks nowhere until an administrator binds it to a place or school. Immutable.
 *
 * @param layer what it says; for want of a place it is written as if for the whole country, at the level of the largest
 *     kind of place that it fits
 * @param bindsTo the kinds of place that it fits, as written
 */
public record Model(Layer layer, List<ModelTarget> bindsTo) {

    public Model {
        bindsTo = List.copyOf(bindsTo);
    }

    /** Names the model among those of all regions, such as {@code models/town}. */
    public String key() {
        return key(layer.region(), layer.id());
    }

    /** The key of the model with these ids. */
    public static String key(String region, String layer) {
        return region + "/" + layer;
    }

    /** Whether it may be bound to a place or school of this level. */
    public boolean fits(LayerLevel level) {
        return bindsTo.stream().anyMatch(target -> target.level() == level);
    }

    /** The kinds of place that it fits, for people. */
    public String fitsText() {
        return bindsTo.stream().map(ModelTarget::chinese).collect(Collectors.joining("、"));
    }
}
