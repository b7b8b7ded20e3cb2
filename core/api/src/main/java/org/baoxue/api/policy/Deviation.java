package org.baoxue.api.policy;

/**
 * How one field of what a layer says stands to what the layers above it say. A proposal of the platform is no norm, and
 * nothing is compared with it.
 *
 * @param layer id of the layer that speaks
 * @param field the field; {@code strength} for the strength of the rule
 * @param relation how what the layer says stands to what stood above it; never {@link Relation#SAME}
 * @param reason why it is so, in Chinese with English beside it; may be empty
 * @param said what the layer says
 * @param above what stood above it
 * @param aboveLayer id of the layer that gave what stood above
 * @param overruled whether a layer above does not allow it to be laxer, so that what stood above stands on
 */
public record Deviation(
        String layer,
        String field,
        Relation relation,
        String reason,
        Object said,
        Object above,
        String aboveLayer,
        boolean overruled) {

    /** The name under which the strength of a rule is compared beside its fields. */
    public static final String STRENGTH = "strength";
}
