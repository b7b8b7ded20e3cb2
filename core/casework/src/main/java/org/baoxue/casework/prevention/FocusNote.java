package org.baoxue.casework.prevention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was done for a pupil on a list.
 *
 * @param number which note of this entry, from 1
 * @param kind what it tells
 * @param on the day
 * @param words what was done; empty for readers without the purpose
 * @param recordedBy who entered it
 * @param recordedAt when
 * @param revoked why it was taken back; empty while it stands
 */
public record FocusNote(
        long number,
        FocusNoteKind kind,
        LocalDate on,
        String words,
        String recordedBy,
        Instant recordedAt,
        Optional<String> revoked) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "FocusNote[" + number + " " + kind + " " + on + "]";
    }
}
