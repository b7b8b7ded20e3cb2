package org.baoxue.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a version of a row came from.
 *
 * @param importId the import or entry by hand
 * @param seq the roster's sequence from which the version is in force
 * @param by the account or system actor that imported it
 * @param at when it took effect
 * @param asOf the day that its list describes
 * @param fileName the name shown
 * @param fileSha256 64 hexadecimal digits; empty for an entry by hand
 * @param rowNumber the line of the file, as its program numbers them; empty where a full list lacked the row
 */
public record RowOrigin(
        ImportId importId,
        long seq,
        String by,
        Instant at,
        LocalDate asOf,
        String fileName,
        Optional<String> fileSha256,
        Optional<Long> rowNumber) {}
