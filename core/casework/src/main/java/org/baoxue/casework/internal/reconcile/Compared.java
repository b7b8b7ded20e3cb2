package org.baoxue.casework.internal.reconcile;

import java.util.List;
import org.baoxue.casework.reconciliation.ListComparison;

/**
 * What one comparison found.
 *
 * @param compared how many children were looked at
 * @param remarks what could not be compared
 */
record Compared(ListComparison comparison, long compared, List<Found> found, List<String> remarks) {
    Compared {
        found = List.copyOf(found);
        remarks = List.copyOf(remarks);
    }
}
