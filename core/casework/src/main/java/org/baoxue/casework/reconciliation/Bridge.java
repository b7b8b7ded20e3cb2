package org.baoxue.casework.reconciliation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;

/**
 * The bridge between both lines of one place. Reproducible from roster and policy hash.
 *
 * @param unit whose place
 * @param place that place
 * @param day the day of the rules of age
 * @param rosterHash names the lists
 * @param policyHash names the rules of age
 * @param counts children by term; the signed sum of the others is {@link BridgeTerm#ENROLLED}
 */
public record Bridge(
        String unit,
        DivisionCode place,
        LocalDate day,
        String rosterHash,
        String policyHash,
        Map<BridgeTerm, Long> counts) {

    public Bridge {
        counts = Map.copyOf(counts);
    }

    /** Children of one term. */
    public long count(BridgeTerm term) {
        return counts.getOrDefault(term, 0L);
    }

    /**
     * A child behind a term.
     *
     * @param name as the reader may see it
     * @param division where the household list has it; empty for one on no list of the place
     * @param school where it is enrolled; empty if nowhere
     */
    public record Child(
            ChildId child, Optional<String> name, Optional<DivisionCode> division, Optional<String> school) {}
}
