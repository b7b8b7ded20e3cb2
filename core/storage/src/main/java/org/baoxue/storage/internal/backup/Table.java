package org.baoxue.storage.internal.backup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table of the program.
 *
 * @param name as the database writes it
 * @param columns in the order of their portable names
 */
record Table(String name, List<Column> columns) {

    /** The name that both databases share: Derby writes it in capitals, PostgreSQL in small letters. */
    String portableName() {
        return portable(name);
    }

    static String portable(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }

    String quoted() {
        return '"' + name + '"';
    }

    /** Names and types of the columns, as a manifest states them. */
    List<Manifest.ColumnEntry> shape() {
        return columns.stream()
                .map(column -> new Manifest.ColumnEntry(portable(column.name()), column.type()))
                .toList();
    }

    String select() {
        return "select " + columnList() + " from " + quoted();
    }

    String insert() {
        String markers = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + quoted() + " (" + columnList() + ") values (" + markers + ")";
    }

    private String columnList() {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }
}
