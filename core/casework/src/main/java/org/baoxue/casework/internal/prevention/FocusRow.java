package org.baoxue.casework.internal.prevention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusEntry.Removal;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.casework.prevention.FocusNote;
import org.baoxue.casework.prevention.FocusNoteKind;
import org.baoxue.casework.prevention.FocusReason;
import org.baoxue.roster.ChildId;

/** A row of {@code focus_entry}; a component is null where the column is. Public, since JDBI makes and binds it. */
public record FocusRow(
        String childId,
        long seq,
        String kind,
        String reason,
        String reasonRule,
        String fileTitle,
        LocalDate since,
        String recordedBy,
        Instant recordedAt,
        LocalDate removedOn,
        String removedBy,
        Instant removedAt,
        String classId) {

    static final String HELPER = "helper";
    static final String SITUATION = "situation";
    static final String REMOVAL = "removal";
    static final String WORDS = "words";
    static final String REVOKED = "revoked";

    /** A row of {@code focus_note}. Public, since JDBI makes and binds it. */
    public record NoteRow(
            String childId,
            long seq,
            long note,
            String kind,
            LocalDate doneOn,
            String recordedBy,
            Instant recordedAt,
            String revokedBy,
            Instant revokedAt) {

        private FocusNote view(Words words) {
            return new FocusNote(
                    note,
                    FocusNoteKind.valueOf(kind),
                    doneOn,
                    words.of(note, WORDS),
                    recordedBy,
                    recordedAt,
                    Optional.ofNullable(revokedBy).map(by -> words.of(note, REVOKED)));
        }

        private boolean namesHelper() {
            return revokedBy == null && FocusNoteKind.valueOf(kind) == FocusNoteKind.HELPER;
        }
    }

    /** Where personal words belong: to the entry itself or a note of it. */
    record Place(long note, String field) {}

    /** The personal words of one entry that a reader may see; none for readers without the purpose. */
    record Words(Map<Place, String> known) {
        String of(long note, String field) {
            return known.getOrDefault(new Place(note, field), "");
        }
    }

    ChildId child() {
        return new ChildId(childId);
    }

    boolean stands() {
        return removedOn == null;
    }

    /** The entry as it stood at the end of a day: not removed yet if that came later. */
    FocusRow upTo(LocalDate day) {
        return removedOn == null || !removedOn.isAfter(day)
                ? this
                : new FocusRow(
                        childId,
                        seq,
                        kind,
                        reason,
                        reasonRule,
                        fileTitle,
                        since,
                        recordedBy,
                        recordedAt,
                        null,
                        null,
                        null,
                        classId);
    }

    FocusEntry view(boolean reads, Optional<String> name, List<NoteRow> notes, Words words) {
        return new FocusEntry(
                child(),
                name,
                seq,
                FocusKind.valueOf(kind),
                fileTitle,
                reads
                        ? new FocusReason(
                                reason, Optional.ofNullable(reasonRule).map(RuleKey::new), Optional.empty())
                        : FocusReason.withheld(),
                Optional.ofNullable(classId),
                since,
                notes.stream()
                        .filter(NoteRow::namesHelper)
                        .reduce((earlier, later) -> later)
                        .map(note -> words.of(note.note(), WORDS))
                        .orElseGet(() -> words.of(0, HELPER)),
                words.of(0, SITUATION),
                recordedBy,
                recordedAt,
                Optional.ofNullable(removedOn).map(on -> new Removal(on, words.of(0, REMOVAL), removedBy, removedAt)),
                notes.stream().map(note -> note.view(words)).toList());
    }
}
