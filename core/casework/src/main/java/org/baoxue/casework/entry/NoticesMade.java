package org.baoxue.casework.entry;

import java.util.List;
import org.baoxue.access.Problem;

/**
 * What became of an order for many children.
 *
 * @param made the notices, in the order of the round
 * @param refused the children who could get none; the others got theirs
 */
public record NoticesMade(List<EntryNotice> made, List<Refused> refused) {
    public NoticesMade {
        made = List.copyOf(made);
        refused = List.copyOf(refused);
    }

    /**
     * A child that could get no notice.
     *
     * @param child its number in the round
     */
    public record Refused(int child, Problem problem) {}
}
