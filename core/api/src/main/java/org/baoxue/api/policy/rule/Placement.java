package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.time.Amount;

/**
 * Where a returned pupil is placed.
 *
 * @param absentAtMost for absences up to this length, inclusive
 * @param absentOver for absences longer than this
 * @param words for whom, in the plan's words, where it gives no number
 * @param to any of these, the preferred one first
 * @param classCap pupils of a separate class at the most
 * @param factors what must be taken into account
 */
public record Placement(
        Optional<Amount> absentAtMost,
        Optional<Amount> absentOver,
        Optional<String> words,
        List<PlacementKind> to,
        Optional<Integer> classCap,
        List<PlacementFactor> factors)
        implements Rule {

    public Placement {
        to = List.copyOf(to);
        factors = List.copyOf(factors);
    }
}
