package org.baoxue.storage.internal.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.storage.internal.Schema;

/** Reads the tables of the program from the catalog of the database. */
final class Catalog {

    private Catalog() {}

    /** All tables but the history of migrations, by portable name. */
    static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.equals(Schema.HISTORY_TABLE)) {
                    tables.add(new Table(name, columns(connection, name)));
                }
            }
        }
        tables.sort(Comparator.comparing(Table::portableName));
        return List.copyOf(tables);
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getColumns(null, connection.getSchema(), escape(connection, table), "%")) {
            while (rows.next()) {
                String name = rows.getString("COLUMN_NAME");
                int type = rows.getInt("DATA_TYPE");
                columns.add(new Column(name, PortableType.of(type, Table.portable(table + "." + name)), type));
            }
        }
        columns.sort(Comparator.comparing(column -> Table.portable(column.name())));
        return List.copyOf(columns);
    }

    static List<ForeignKey> foreignKeys(Connection connection, Table table) throws SQLException {
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        try (ResultSet rows = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table.name())) {
            while (rows.next()) {
                ForeignKey part = new ForeignKey(
                        table.name(),
                        rows.getString("FK_NAME"),
                        List.of(rows.getString("FKCOLUMN_NAME")),
                        rows.getString("PKTABLE_NAME"),
                        List.of(rows.getString("PKCOLUMN_NAME")),
                        rows.getShort("UPDATE_RULE"),
                        rows.getShort("DELETE_RULE"));
                keys.merge(part.name(), part, Catalog::join);
            }
        }
        return List.copyOf(keys.values());
    }

    // The rows of a key that spans several columns come in the order of these columns.
    private static ForeignKey join(ForeignKey first, ForeignKey next) {
        return new ForeignKey(
                first.table(),
                first.name(),
                concat(first.columns(), next.columns()),
                first.target(),
                concat(first.targetColumns(), next.targetColumns()),
                first.onUpdate(),
                first.onDelete());
    }

    private static List<String> concat(List<String> left, List<String> right) {
        List<String> both = new ArrayList<>(left);
        both.addAll(right);
        return List.copyOf(both);
    }

    private static String escape(Connection connection, String name) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String escape = metaData.getSearchStringEscape();
        return name.replace("_", escape + "_");
    }
}
