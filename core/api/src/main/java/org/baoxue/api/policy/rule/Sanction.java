package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;

/**
 * A sanction or reward with its own trigger. The platform proposes it; a person decides.
 *
 * @param cause what leads to it
 * @param target whom it meets
 * @param consequences what follows
 * @param decidedBy who decides; empty if the plan does not say
 */
public record Sanction(Cause cause, List<Party> target, List<Consequence> consequences, Optional<Party> decidedBy)
        implements Rule {

    public Sanction {
        target = List.copyOf(target);
        consequences = List.copyOf(consequences);
    }

    /**
     * One thing that follows.
     *
     * @param kind what it is
     * @param points points added, or taken if negative; empty unless it is {@link ConsequenceKind#POINTS}
     * @param words the plan's words where they say more
     */
    public record Consequence(ConsequenceKind kind, Optional<Integer> points, Optional<String> words) {}
}
