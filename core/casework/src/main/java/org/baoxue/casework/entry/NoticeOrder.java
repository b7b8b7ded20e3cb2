package org.baoxue.casework.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * How notices are made out.
 *
 * @param rule the rule that declares the notice; empty where the place has one alone
 * @param issuer unit in whose name; empty for the unit that the plan names, else the actor's own
 * @param until last day for reporting at school; empty for the plan's length, else that of the round
 */
public record NoticeOrder(Optional<RuleKey> rule, Optional<String> issuer, Optional<LocalDate> until) {}
