package org.baoxue.casework.prevention;

import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * Why a pupil may leave, or has left: a group that the plan of the child's place names, in its own words, or one that the
 * platform proposes (平台建议).
 *
 * @param words the code, which is also what readers see; empty for readers without the purpose
 * @param rule the rule of the plan that names it; empty for a proposal of the platform
 * @param sentence the words that the rule rests on; empty where they were not seen or in an entry read later
 */
public record FocusReason(String words, Optional<RuleKey> rule, Optional<String> sentence) {

    /** A proposal of the platform. */
    public static FocusReason proposed(String words) {
        return new FocusReason(words, Optional.empty(), Optional.empty());
    }

    /** One that the reader may not see, since it may tell of a disability. */
    public static FocusReason withheld() {
        return proposed("");
    }

    /** Who says it, as readers see it; empty if it is withheld. */
    public String basis() {
        if (words.isEmpty()) {
            return "";
        }
        return rule.isPresent() ? "方案" : "平台建议";
    }
}
