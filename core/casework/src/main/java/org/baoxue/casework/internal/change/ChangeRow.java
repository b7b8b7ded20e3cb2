package org.baoxue.casework.internal.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.RegisteredChange;
import org.baoxue.roster.ChildId;

/** A row of {@code enrolment_change}; a component is null where the column is. */
public record ChangeRow(
        String childId,
        long seq,
        String kind,
        LocalDate happenedOn,
        String unitId,
        String fromPlace,
        String toPlace,
        LocalDate lastDay,
        String approvedBy,
        String proof,
        String recordedBy,
        Instant recordedAt,
        Long corrects,
        Long promotion) {

    public ChangeKind what() {
        return ChangeKind.valueOf(kind);
    }

    ChangeRow numbered(long number) {
        return new ChangeRow(
                childId,
                number,
                kind,
                happenedOn,
                unitId,
                fromPlace,
                toPlace,
                lastDay,
                approvedBy,
                proof,
                recordedBy,
                recordedAt,
                corrects,
                promotion);
    }

    /** As an entry of a promotion. */
    ChangeRow of(long number) {
        return new ChangeRow(
                childId,
                seq,
                kind,
                happenedOn,
                unitId,
                fromPlace,
                toPlace,
                lastDay,
                approvedBy,
                proof,
                recordedBy,
                recordedAt,
                corrects,
                number);
    }

    ChildId child() {
        return new ChildId(childId);
    }

    /** Whether it tells of the same change. */
    boolean says(ChangeRow other) {
        return fromPlace.equals(other.fromPlace) && saysButForThePlaceBefore(other);
    }

    /** The same, wherever the pupil came from. */
    boolean saysButForThePlaceBefore(ChangeRow other) {
        return kind.equals(other.kind)
                && happenedOn.equals(other.happenedOn)
                && toPlace.equals(other.toPlace)
                && Optional.ofNullable(lastDay).equals(Optional.ofNullable(other.lastDay));
    }

    RegisteredChange view(
            Optional<String> name, boolean readsProof, Optional<Long> correctedBy, Optional<String> scan) {
        return new RegisteredChange(
                child(),
                name,
                seq,
                what(),
                happenedOn,
                unitId,
                fromPlace,
                toPlace,
                Optional.ofNullable(lastDay),
                approvedBy,
                readsProof ? proof : "",
                recordedBy,
                recordedAt,
                Optional.ofNullable(corrects),
                correctedBy,
                scan,
                Optional.ofNullable(promotion));
    }
}
