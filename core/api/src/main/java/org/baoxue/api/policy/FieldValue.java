package org.baoxue.api.policy;

/**
 * One field of a resolved rule and the layer that gave it.
 *
 * @param value plain value as in {@link Statement#fields()}
 * @param origin origin of the statement that gave it
 * @param layer id of the layer that gave it
 * @param fills whether it fills what the plan nearest to the place left unsaid (方案未规定)
 */
public record FieldValue(Object value, Origin origin, String layer, boolean fills) {}
