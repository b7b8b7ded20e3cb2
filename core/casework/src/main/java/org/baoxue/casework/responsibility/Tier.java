package org.baoxue.casework.responsibility;

import java.util.Optional;
import org.baoxue.api.policy.rule.Party;

/**
 * A tier that the plan of a place has for a charge.
 *
 * @param key names the tier where its words do not, such as {@code responsibility.government-line#2}
 * @param name how the plan names it
 * @param holder who answers
 * @param charge for what
 * @param sentence the words that the rule rests on, if a document says it
 */
public record Tier(String key, TierName name, Party holder, Party charge, Optional<String> sentence) {}
