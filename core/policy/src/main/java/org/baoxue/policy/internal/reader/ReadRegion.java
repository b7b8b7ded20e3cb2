package org.baoxue.policy.internal.reader;

import java.util.Map;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Region;

/**
 * A region with the places of its statements; only as valid as its findings say.
 *
 * @param region what was read
 * @param places by layer and key
 */
public record ReadRegion(Region region, Map<PlaceKey, Written> places) {

    /** A statement's name within its region. */
    record PlaceKey(String layer, RuleKey key) {}

    Written written(Layer layer, Statement statement) {
        return places.get(new PlaceKey(layer.id(), statement.key()));
    }
}
