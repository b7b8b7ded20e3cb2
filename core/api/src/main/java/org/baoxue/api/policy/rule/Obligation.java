package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * A duty other than a report: a meeting, a filing, a check, a campaign.
 *
 * @param task what is to be done
 * @param words the duty in short, as users read it
 * @param actor who owes it
 * @param trigger when it is owed; empty if the plan does not say
 * @param times how often in each period; empty for once
 * @param deadline by when; empty if nobody says
 * @param with with whom it is done, or who receives it
 * @param proof what shows that it was done
 * @param form key of the form that records it
 */
public record Obligation(
        Task task,
        String words,
        Party actor,
        Optional<Trigger> trigger,
        Optional<Integer> times,
        Optional<Deadline> deadline,
        List<Party> with,
        List<Proof> proof,
        Optional<RuleKey> form)
        implements Rule {

    public Obligation {
        with = List.copyOf(with);
        proof = List.copyOf(proof);
    }
}
