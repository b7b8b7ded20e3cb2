package org.baoxue.casework.prevention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.roster.ChildId;

/**
 * A pupil on a list of those who may leave. Days are days in Asia/Shanghai.
 *
 * @param child the pupil
 * @param name as the reader may see it
 * @param seq which entry of this child, from 1
 * @param kind the list
 * @param file the plan's title of its file, such as 易辍生档案, or the platform's
 * @param reason why
 * @param classId class of the pupil now; empty if the roster knows none
 * @param since day from which the pupil stands on the list
 * @param helper who is paired with the pupil now; empty for readers without the purpose
 * @param situation what was known then; empty for readers without the purpose
 * @param recordedBy who entered it
 * @param recordedAt when
 * @param removal how the pupil left the list; empty while it stands
 * @param notes help, aid, checks and other helpers, oldest first
 */
public record FocusEntry(
        ChildId child,
        Optional<String> name,
        long seq,
        FocusKind kind,
        String file,
        FocusReason reason,
        Optional<String> classId,
        LocalDate since,
        String helper,
        String situation,
        String recordedBy,
        Instant recordedAt,
        Optional<Removal> removal,
        List<FocusNote> notes) {

    public FocusEntry {
        notes = List.copyOf(notes);
    }

    /**
     * How a pupil left the list.
     *
     * @param on the day
     * @param reason why; empty for readers without the purpose
     * @param by who removed it
     * @param at when
     */
    public record Removal(LocalDate on, String reason, String by, Instant at) {

        /** Names nobody: records reach logs. */
        @Override
        public String toString() {
            return "Removal[" + on + "]";
        }
    }

    /** Day of the last note of a kind that stands. */
    public Optional<LocalDate> last(FocusNoteKind wanted) {
        return notes.stream()
                .filter(note -> note.kind() == wanted && note.revoked().isEmpty())
                .map(FocusNote::on)
                .max(LocalDate::compareTo);
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "FocusEntry[" + child + " " + seq + " " + kind + "]";
    }
}
