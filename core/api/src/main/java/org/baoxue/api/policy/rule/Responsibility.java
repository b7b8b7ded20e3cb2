package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.unit.Line;

/**
 * Who answers for whom: the tiers of one line, and the letters that are signed.
 *
 * @param model the plan's name for the model, such as 双线四包
 * @param line the line; empty if the model has one line only
 * @param tiers from the top down
 * @param pledges letters of responsibility
 * @param first who is named the first to answer (第一责任人)
 */
public record Responsibility(
        Optional<String> model, Optional<Line> line, List<Tier> tiers, List<Pledge> pledges, Optional<Party> first)
        implements Rule {

    public Responsibility {
        tiers = List.copyOf(tiers);
        pledges = List.copyOf(pledges);
    }

    /**
     * One tier.
     *
     * @param holder who answers
     * @param holderWords the plan's own name for the holder
     * @param charge for what
     * @param chargeWords the plan's own name for it
     */
    public record Tier(Party holder, Optional<String> holderWords, Party charge, Optional<String> chargeWords) {}

    /**
     * A letter of responsibility.
     *
     * @param title its title
     * @param between who signs it, the higher first; empty if every tier signs (层层签订)
     * @param contains what is pledged, in the plan's words; empty if it does not say
     */
    public record Pledge(String title, List<Party> between, List<String> contains) {
        public Pledge {
            between = List.copyOf(between);
            contains = List.copyOf(contains);
        }
    }
}
