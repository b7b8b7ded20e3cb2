package org.baoxue.casework.prevention;

import java.util.Optional;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Visit;

/**
 * What the plan of a child's place says of visits.
 *
 * @param rule the rule
 * @param sentence the words that it rests on
 * @param of whether the child is one of the group, by its cases and lists
 */
public record VisitAsk(ResolvedRule<Visit> rule, Optional<String> sentence, boolean of) {}
