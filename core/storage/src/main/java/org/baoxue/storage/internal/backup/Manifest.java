package org.baoxue.storage.internal.backup;

import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format the version of this layout
 * @param schemaVersion the version of the schema
 * @param takenAt epoch milliseconds
 * @param contentHash {@link ContentHash} over all tables
 * @param tables sorted by name
 */
record Manifest(int format, String schemaVersion, long takenAt, String contentHash, List<TableEntry> tables) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    static String entryOf(String table) {
        return table + ".jsonl";
    }

    /**
     * One table.
     *
     * @param name its portable name
     * @param columns portable names and types, in the order of the values in a row
     * @param rows how many
     * @param sha256 over the bytes of its entry
     * @param content {@link ContentHash} over its rows
     */
    record TableEntry(String name, List<ColumnEntry> columns, long rows, String sha256, String content) {

        /** The name of its entry in the zip. */
        String entry() {
            return entryOf(name);
        }
    }

    /** A column of a table by its portable name. */
    record ColumnEntry(String name, PortableType type) {}
}
