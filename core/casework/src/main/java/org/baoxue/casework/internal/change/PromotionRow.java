package org.baoxue.casework.internal.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.change.Promotion;

/**
 * A row of {@code promotion}; a component is null where the column is.
 *
 * @param takesBack number of the promotion that it takes back; null for a promotion
 */
public record PromotionRow(
        long id,
        String unitId,
        int schoolYear,
        LocalDate happenedOn,
        Long takesBack,
        int promoted,
        int graduated,
        String previewHash,
        String proof,
        String rosterHash,
        String policyHash,
        String recordedBy,
        Instant recordedAt) {

    /** What takes it back, its number still open. */
    PromotionRow takenBack(LocalDate on, String reason, String by, Instant at) {
        return new PromotionRow(
                0,
                unitId,
                schoolYear,
                on,
                id,
                promoted,
                graduated,
                previewHash,
                reason,
                rosterHash,
                policyHash,
                by,
                at);
    }

    Promotion view(UnitTree tree, boolean readsProof, Optional<PromotionRow> back) {
        return new Promotion(
                id,
                unitId,
                tree.find(unitId).map(Unit::name).orElse(unitId),
                schoolYear,
                happenedOn,
                promoted,
                graduated,
                previewHash,
                readsProof ? proof : "",
                rosterHash,
                policyHash,
                recordedBy,
                recordedAt,
                back.map(row ->
                        new Promotion.Undoing(row.id, readsProof ? row.proof : "", row.recordedBy, row.recordedAt)));
    }
}
