package org.baoxue.casework.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.roster.ChildId;

/**
 * A registered change. It is never altered; a later entry may stand in its place.
 *
 * @param name as the reader may see it; empty if no list names the child
 * @param seq number of the entry of this child, from 1
 * @param unit the class or school for which it is registered
 * @param from the class or school left: a unit or the name of a school outside
 * @param to the class or school reached: a unit or the name of a school outside
 * @param proof the paper behind it; empty for readers without the purpose
 * @param corrects the entry in whose place this one stands
 * @param correctedBy the entry that stands in the place of this one; empty while it stands
 * @param scan SHA-256 of the scan of the paper; empty if there is none
 * @param promotion number of the promotion by which it was registered or taken back; empty if it was registered by itself
 */
public record RegisteredChange(
        ChildId child,
        Optional<String> name,
        long seq,
        ChangeKind kind,
        LocalDate on,
        String unit,
        String from,
        String to,
        Optional<LocalDate> until,
        String approvedBy,
        String proof,
        String recordedBy,
        Instant recordedAt,
        Optional<Long> corrects,
        Optional<Long> correctedBy,
        Optional<String> scan,
        Optional<Long> promotion) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "RegisteredChange[" + child + " " + seq + " " + kind + " " + on + "]";
    }
}
