package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import org.baoxue.api.policy.RuleKey;

/**
 * A definition met by absence.
 *
 * @param since the first missed day that counts
 * @param reachedOn the day on which the definition was met
 * @param rule the definition
 * @param policyHash hash of the policy that holds it
 */
public record AbsenceVerdict(LocalDate since, LocalDate reachedOn, RuleKey rule, String policyHash) {}
