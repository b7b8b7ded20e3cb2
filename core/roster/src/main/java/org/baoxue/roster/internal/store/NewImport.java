package org.baoxue.roster.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import org.baoxue.roster.ListKind;

/**
 * What is known of an import or entry by hand before it begins.
 *
 * @param fileSha256 null for an entry by hand
 */
public record NewImport(
        ListKind kind,
        String unitId,
        LocalDate asOf,
        boolean full,
        boolean byHand,
        String actorName,
        String fileName,
        String fileSha256,
        Instant queuedAt) {}
