package org.baoxue.storage.internal.backup;

import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A foreign key as the database describes it, so that it can be taken away and put back.
 *
 * @param table the referring table
 * @param name the constraint
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to
 * @param onUpdate one of the rules of {@link DatabaseMetaData}
 * @param onDelete one of the rules of {@link DatabaseMetaData}
 */
record ForeignKey(
        String table,
        String name,
        List<String> columns,
        String target,
        List<String> targetColumns,
        short onUpdate,
        short onDelete) {

    String drop() {
        return "alter table " + quote(table) + " drop constraint " + quote(name);
    }

    String add() {
        return "alter table " + quote(table) + " add constraint " + quote(name) + " foreign key (" + list(columns)
                + ") references " + quote(target) + " (" + list(targetColumns) + ")" + rule(" on delete ", onDelete)
                + rule(" on update ", onUpdate);
    }

    private static String rule(String event, short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> event + "cascade";
            case DatabaseMetaData.importedKeyRestrict -> event + "restrict";
            case DatabaseMetaData.importedKeySetNull -> event + "set null";
            case DatabaseMetaData.importedKeySetDefault -> event + "set default";
            default -> "";
        };
    }

    private static String list(List<String> names) {
        return names.stream().map(ForeignKey::quote).collect(Collectors.joining(", "));
    }

    private static String quote(String name) {
        return '"' + name + '"';
    }
}
