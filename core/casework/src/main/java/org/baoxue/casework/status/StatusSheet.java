package org.baoxue.casework.status;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The children of a unit on a day, each with its one status: of its household list and of the enrolment lists of its schools.
 *
 * @param unit whose children
 * @param unitName its name
 * @param from what this was made from
 * @param children by place, school, class and pseudonym
 */
public record StatusSheet(String unit, String unitName, StatusProvenance from, List<StatusOfChild> children) {

    public StatusSheet {
        children = List.copyOf(children);
    }

    /** Children by status; the counts add up to the children. */
    public Map<ChildStatus, Long> counts() {
        Map<ChildStatus, Long> counts = new EnumMap<>(ChildStatus.class);
        for (ChildStatus status : ChildStatus.values()) {
            counts.put(status, 0L);
        }
        children.forEach(child -> counts.merge(child.status(), 1L, Long::sum));
        return counts;
    }

    /** The children of a ledger. */
    public List<StatusOfChild> of(StatusLedger ledger) {
        return children.stream().filter(ledger::lists).toList();
    }
}
