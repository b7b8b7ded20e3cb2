package org.baoxue.api.policy;

/**
 * One layer's statement under a key, as heard while resolving: the answer to why a rule is what it is.
 *
 * @param layer the layer that spoke, without its other statements
 * @param statement what it said
 */
public record Voice(LayerName layer, Statement statement) {

    /**
     * A layer by name.
     *
     * @param id the layer's id
     * @param region the region's id
     * @param name how users know the plan
     * @param level its priority
     * @param division the digits of its place; empty for the nation
     */
    public record LayerName(String id, String region, String name, LayerLevel level, String division) {}
}
