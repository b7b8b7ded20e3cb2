package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * A chain of supervision: inspection, finding, rectification within a time, second look.
 *
 * @param by who supervises
 * @param over who is supervised
 * @param when when; empty if the plan does not say
 * @param steps in their order
 * @param sanction key of the sanction at its end
 */
public record Supervision(
        Party by, List<Party> over, Optional<Trigger> when, List<Step> steps, Optional<RuleKey> sanction)
        implements Rule {

    public Supervision {
        over = List.copyOf(over);
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param step what is done
     * @param deadline by when, counted from the step before; empty if the plan gives none
     */
    public record Step(SupervisionStep step, Optional<Deadline> deadline) {}
}
