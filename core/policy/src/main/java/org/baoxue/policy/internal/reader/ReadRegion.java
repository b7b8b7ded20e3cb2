package org.baoxue.policy.internal.reader;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.resolve.LayerPolicies;

/**
 * A region with the places of its statements; only as valid as its findings say.
 *
 * @param region what was read
 * @param places by layer and key
 */
public record ReadRegion(Region region, Map<PlaceKey, Written> places) {

    /** A statement's name within its region. */
    record PlaceKey(String layer, RuleKey key) {}

    /** The layers of the region, as of now, and of those beside it; one with the same id is passed over. */
    List<Layer> layersWith(Collection<Region> others) {
        return Stream.concat(
                        region.layers().stream(),
                        others.stream()
                                .filter(other -> !other.id().equals(region.id()))
                                .flatMap(other -> other.layers().stream()))
                .toList();
    }

    /** What holds where each layer of the region speaks last. */
    LayerPolicies policies(Collection<Region> others) {
        return new LayerPolicies(layersWith(others), region.written());
    }

    Written written(Layer layer, Statement statement) {
        return places.get(new PlaceKey(layer.id(), statement.key()));
    }
}
