package org.baoxue.access;

import java.util.Map;

/**
 * A piece of SQL for a {@code where} clause, in brackets where needed, and the values of its named parameters.
 *
 * @param sql condition with named parameters only
 * @param bindings values by parameter name; bind them with {@code bindMap}
 */
public record Condition(String sql, Map<String, Object> bindings) {

    public Condition {
        bindings = Map.copyOf(bindings);
    }
}
