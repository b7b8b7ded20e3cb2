package org.baoxue.casework.internal.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.entry.EntryCount;
import org.baoxue.casework.entry.EntryRound;
import org.baoxue.casework.entry.EntryRound.Closing;
import org.baoxue.policy.evaluation.Due;

/** A row of {@code entry_round}; a component is null where the column is. */
public record EntryRoundRow(
        long id,
        String unitId,
        int schoolYear,
        LocalDate startsOn,
        LocalDate reportBy,
        LocalDate openedOn,
        String rosterHash,
        String policyHash,
        String rules,
        String openedBy,
        Instant openedAt,
        long seenSeq,
        Instant closedAt,
        String closedBy,
        String closedReason) {

    public boolean closed() {
        return closedAt != null;
    }

    /** The day on which its children are looked at: today, or the one on which it was closed. */
    public LocalDate day(LocalDate today) {
        return closed() ? closedAt.atZone(Due.ZONE).toLocalDate() : today;
    }

    EntryRound view(UnitTree tree, EntryCount entrants, EntryCount promotion) {
        return new EntryRound(
                id,
                unitId,
                tree.find(unitId).map(Unit::name).orElse(unitId),
                schoolYear,
                startsOn,
                reportBy,
                openedOn,
                openedBy,
                rosterHash,
                policyHash,
                rules.isEmpty() ? List.of() : rules.lines().toList(),
                Optional.ofNullable(closedAt).map(at -> new Closing(at, closedBy, closedReason)),
                entrants,
                promotion);
    }
}
