package org.baoxue.policy.internal.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Layer;
import org.baoxue.policy.Binding;
import org.baoxue.policy.BindingStatus;
import org.baoxue.policy.BindingStatus.State;
import org.baoxue.policy.Model;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.resolve.BoundLayers;

/** Where bindings stand beside the regions in force. */
final class BindingStates {
    private BindingStates() {}

    /** Asked on the worker's thread, so that regions and snapshot are of one moment. */
    static BindingStatus of(Binding binding, Reign reign, LocalDate today) {
        Optional<Region> region = Optional.ofNullable(reign.regions().get(binding.region()));
        Optional<Model> model = region.flatMap(found -> found.model(binding.layer()));
        String name = model.map(found -> found.layer().name()).orElseGet(binding::model);
        if (model.isEmpty()) {
            String why = region.isEmpty()
                    ? "地区 %s 不在 (the region is not there)".formatted(binding.region())
                    : "地区 %s 已没有模型 %s (the region has no such model)".formatted(binding.region(), binding.layer());
            return new BindingStatus(binding, name, State.DORMANT, List.of(why));
        }
        if (!model.get().fits(binding.target().level())) {
            return new BindingStatus(
                    binding,
                    name,
                    State.DORMANT,
                    List.of("模型现只适用于%s (it no longer fits this kind of place)"
                            .formatted(model.get().fitsText())));
        }
        Layer layer = BoundLayers.bound(model.get(), binding.target(), binding.validFrom());
        List<String> contradictions =
                Neighbours.of(layer, reign.current().snapshot().layers()).contradictions(layer);
        boolean begun = binding.validFrom().filter(today::isBefore).isEmpty();
        State state = !contradictions.isEmpty() ? State.AT_ODDS : begun ? State.IN_FORCE : State.PENDING;
        return new BindingStatus(binding, name, state, contradictions);
    }
}
