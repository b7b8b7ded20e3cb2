package org.baoxue.api.policy.rule;

import java.util.List;

/**
 * Who may take a step by law. A procedure that lets somebody else take it is in error.
 *
 * @param step the step
 * @param issuers who may take it
 */
public record Power(StepKind step, List<Party> issuers) implements Rule {

    public Power {
        issuers = List.copyOf(issuers);
    }
}
