package org.baoxue.casework.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promotion as it was registered: one entry for each pupil, all with this number.
 *
 * @param number its number, never used twice
 * @param on first day of the school year
 * @param promoted pupils who went up
 * @param graduated pupils who left the last grade
 * @param hash that of the preview
 * @param proof the paper behind it; empty for readers without the purpose
 * @param rosterHash names the lists
 * @param policyHash names the policy that says when school years begin
 * @param undoing how it was taken back; empty while it stands
 */
public record Promotion(
        long number,
        String unit,
        String unitName,
        int schoolYear,
        LocalDate on,
        int promoted,
        int graduated,
        String hash,
        String proof,
        String rosterHash,
        String policyHash,
        String recordedBy,
        Instant recordedAt,
        Optional<Undoing> undoing) {

    /** Without the proof, which may name somebody: records reach logs. */
    @Override
    public String toString() {
        return "Promotion[" + number + " " + unit + " " + schoolYear + "]";
    }

    /**
     * Taken back as a whole.
     *
     * @param reason empty for readers without the purpose
     */
    public record Undoing(long number, String reason, String by, Instant at) {

        /** Without the reason, which may name somebody: records reach logs. */
        @Override
        public String toString() {
            return "Undoing[" + number + " " + by + "]";
        }
    }
}
