package org.baoxue.policy.comparison;

import org.baoxue.api.policy.Relation;

/**
 * How one field of a rule stands to the same field of another.
 *
 * @param relation of the first to the second
 * @param reason why it is so, in Chinese with English beside it; may be empty
 */
public record FieldRelation(Relation relation, String reason) {}
