package org.baoxue.casework.prevention;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * What a plan says of the file that it wants kept.
 *
 * @param rule key of the rule
 * @param file title of the file
 * @param help what is done for the pupils, in the plan's words
 * @param removal when a pupil leaves the list; empty where the plan does not say (方案未规定)
 * @param sentence the words that it rests on
 */
public record FocusHelp(
        RuleKey rule, String file, List<String> help, Optional<String> removal, Optional<String> sentence) {
    public FocusHelp {
        help = List.copyOf(help);
    }
}
