package org.baoxue.api.policy.rule;

import java.util.List;

/**
 * Whether the layers below may be laxer than the layer that says this and those above it. What one layer forbids, no layer
 * below it can allow again.
 *
 * @param allowed whether a laxer value below holds and is marked, or is overruled by the stricter one above
 * @param keys blocks, such as {@code threshold}, and rules, such as {@code reporting.monthly}, for which it is said; empty
 *     for all
 */
public record Layering(boolean allowed, List<String> keys) implements Rule {
    public Layering {
        keys = List.copyOf(keys);
    }
}
