package org.baoxue.casework.responsibility;

import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.Line;

/**
 * A tier of responsibility as a plan names it.
 *
 * @param rule the rule that has it
 * @param model the plan's name of the model, such as 双线四包
 * @param line the line, if the model has two
 * @param words who answers for what, in the plan's words
 */
public record TierName(RuleKey rule, Optional<String> model, Optional<Line> line, String words) {}
