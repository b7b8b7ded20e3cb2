package org.baoxue.api.policy;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;

/**
 * All that one plan, law or administrator says for one place.
 *
 * @param id unique within its region
 * @param region id of the region that brought it; {@code local} for settings of the administrator
 * @param name how users know the plan
 * @param level its priority
 * @param division the place it speaks for or, for the layer of a school, lies in
 * @param school the unit for which alone it speaks; empty for the layer of a place
 * @param statements at most one for a key and a day
 */
public record Layer(
        String id,
        String region,
        String name,
        LayerLevel level,
        DivisionCode division,
        Optional<String> school,
        List<Statement> statements) {

    public Layer {
        statements = List.copyOf(statements);
    }

    /** The layer of a place. */
    public Layer(
            String id,
            String region,
            String name,
            LayerLevel level,
            DivisionCode division,
            List<Statement> statements) {
        this(id, region, name, level, division, Optional.empty(), statements);
    }

    /** Whether the layer is heard in a place, or for a school in it. */
    public boolean speaksFor(PolicyPlace place) {
        return school.map(place.schools()::contains).orElseGet(() -> division.contains(place.division()));
    }
}
