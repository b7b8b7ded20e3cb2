package org.baoxue.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a verified backup holds.
 *
 * @param file where it lies
 * @param bytes its size
 * @param schemaVersion the version of the schema it was taken from; only a program of that version restores it
 * @param takenAt the moment it shows
 * @param rows rows per table
 * @param contentHash SHA-256 over the content of all tables, whatever the database and the order of rows
 */
public record BackupReport(
        Path file,
        long bytes,
        String schemaVersion,
        Instant takenAt,
        SortedMap<String, Long> rows,
        String contentHash) {

    public BackupReport {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** The same backup under its final name. */
    public BackupReport renamed(Path name) {
        return new BackupReport(name, bytes, schemaVersion, takenAt, rows, contentHash);
    }

    /** Rows of all tables together. */
    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
