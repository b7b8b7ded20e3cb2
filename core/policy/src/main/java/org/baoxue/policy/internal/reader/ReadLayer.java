package org.baoxue.policy.internal.reader;

import java.util.List;
import org.baoxue.api.policy.Layer;
import org.baoxue.policy.Model;
import org.baoxue.policy.ModelTarget;

/**
 * A layer that was read.
 *
 * @param bindsTo the kinds of place that it fits, if it is a model; empty if it is none
 */
record ReadLayer(Layer layer, List<ModelTarget> bindsTo) {

    boolean isModel() {
        return !bindsTo.isEmpty();
    }

    Model model() {
        return new Model(layer, bindsTo);
    }
}
