package org.baoxue.api.policy.rule;

import java.util.Optional;
import org.baoxue.api.time.Amount;

/**
 * When unexcused absence becomes a suspected dropout, a dropout or an early warning. The clock starts with the first missed school day.
 *
 * @param concept what is defined
 * @param absence how much absence; if empty, a person decides
 * @param accumulation whether the absence must be unbroken
 * @param window the stretch of time in which summed absences count; empty for consecutive ones
 */
public record Definition(
        Concept concept, Optional<Amount> absence, Optional<Accumulation> accumulation, Optional<Amount> window)
        implements Rule {}
