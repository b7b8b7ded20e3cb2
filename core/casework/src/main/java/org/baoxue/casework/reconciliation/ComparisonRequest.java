package org.baoxue.casework.reconciliation;

import java.util.Set;

/**
 * What to compare.
 *
 * @param unit a unit that answers for a county or less
 * @param comparisons which; those that the plans of the place name if empty
 */
public record ComparisonRequest(String unit, Set<ListComparison> comparisons) {
    public ComparisonRequest {
        comparisons = Set.copyOf(comparisons);
    }
}
