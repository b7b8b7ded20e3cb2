package org.baoxue.casework.responsibility;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;

/**
 * A letter that the plan of a unit's place has.
 *
 * @param title its title
 * @param rule the rule
 * @param between who signs it, the higher first; empty if every tier does (层层签订)
 * @param contains what is pledged, in the plan's words; empty where it does not say (方案未规定)
 * @param sentence the words that the rule rests on, if a document says it
 */
public record PledgeTitle(
        String title, RuleKey rule, List<Party> between, List<String> contains, Optional<String> sentence) {
    public PledgeTitle {
        between = List.copyOf(between);
        contains = List.copyOf(contains);
    }
}
