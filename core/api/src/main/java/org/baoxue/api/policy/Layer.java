package org.baoxue.api.policy;

import java.util.List;
import org.baoxue.api.division.DivisionCode;

/**
 * All that one plan, law or administrator says for one place.
 *
 * @param id unique within its region
 * @param region id of the region that brought it; {@code local} for settings of the administrator
 * @param name how users know the plan
 * @param level its priority
 * @param division the place it speaks for
 * @param statements at most one for a key and a day
 */
public record Layer(
        String id, String region, String name, LayerLevel level, DivisionCode division, List<Statement> statements) {

    public Layer {
        statements = List.copyOf(statements);
    }
}
