package org.baoxue.casework.reconciliation;

import org.baoxue.api.policy.Origin;

/**
 * From which probability on a likely pair was taken as the same child without asking, by the policy in force.
 *
 * @param percent the probability, 50 to 100
 * @param rule key of the rule that says it
 * @param origin whether a plan, our proposal or an administrator of the place says it
 * @param layer id of the layer that says it
 */
public record SameFrom(int percent, String rule, Origin origin, String layer) {

    /** As a result tells it: {@code 90%（本地设定，reconciliation.household-enrolment，local-341502）}. */
    public String text() {
        return "%d%%（%s，%s，%s）".formatted(percent, origin.chinese(), rule, layer);
    }
}
