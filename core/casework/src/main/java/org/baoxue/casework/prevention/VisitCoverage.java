package org.baoxue.casework.prevention;

/**
 * How many pupils were visited.
 *
 * @param visited those who were, as often as the plan asks
 * @param pupils all who are to be visited
 */
public record VisitCoverage(long visited, long pupils) {

    /** As people read it. */
    public String words() {
        return "已访%d/应访%d".formatted(visited, pupils);
    }
}
