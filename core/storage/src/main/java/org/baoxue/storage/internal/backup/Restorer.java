package org.baoxue.storage.internal.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.baoxue.storage.BackupException;

/**
 * Loads a backup into a migrated database without a row, in one transaction: foreign keys are taken away first and put
 * back last, so that tables and rows may come in any order (a unit before its parent), and what was loaded is read back
 * and compared before the commit.
 */
public final class Restorer {
    private static final int BATCH_ROWS = 500;
    private static final long BATCH_BYTES = 4L << 20;

    private final DataSource dataSource;

    public Restorer(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Does nothing if the database holds exactly this backup already.
     *
     * @throws BackupException if the database holds rows, or the backup is damaged or of other tables
     * @throws SQLException if the database refuses; nothing is changed
     */
    public void restore(BackupFile backup) throws SQLException {
        backup.verify();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Table> tables = Catalog.tables(connection);
                refuseOtherTables(tables, backup);
                Optional<Table> full = firstWithRows(connection, tables);
                if (full.isEmpty()) {
                    load(connection, tables, backup);
                    connection.commit();
                } else if (!holds(connection, tables, backup)) {
                    throw new BackupException("数据库不是空的，不能恢复：表 " + full.get().portableName()
                            + " 中已有数据 (restore refused: the database is not empty)");
                }
            } finally {
                connection.rollback();
            }
        } catch (IOException e) {
            throw new BackupException("恢复失败 (restore failed): " + e.getMessage(), e);
        }
    }

    private static void load(Connection connection, List<Table> tables, BackupFile backup)
            throws SQLException, IOException {
        List<ForeignKey> keys = new ArrayList<>();
        for (Table table : tables) {
            keys.addAll(Catalog.foreignKeys(connection, table));
        }
        execute(connection, keys, ForeignKey::drop);
        Map<String, Table> byName = tables.stream().collect(Collectors.toMap(Table::portableName, table -> table));
        for (Manifest.TableEntry entry : backup.manifest().tables()) {
            insert(connection, byName.get(entry.name()), entry, backup);
        }
        execute(connection, keys, ForeignKey::add);
        if (!holds(connection, tables, backup)) {
            throw new BackupException(
                    "恢复后的内容与备份不符，已撤销 (what was restored differs from the backup and was rolled back)");
        }
    }

    private static void insert(Connection connection, Table table, Manifest.TableEntry entry, BackupFile backup)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            long[] pending = new long[2];
            backup.lines(entry, line -> {
                Lines.bind(line, table.columns(), insert);
                insert.addBatch();
                pending[0]++;
                pending[1] += line.length;
                if (pending[0] >= BATCH_ROWS || pending[1] >= BATCH_BYTES) {
                    insert.executeBatch();
                    pending[0] = 0;
                    pending[1] = 0;
                }
            });
            if (pending[0] > 0) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            if (!quotesRow(e)) {
                throw e;
            }
            throw new BackupException("表 " + entry.name() + " 的数据不符合数据库结构，已全部撤销 (rows of table " + entry.name()
                    + " do not fit the schema; all was rolled back)");
        }
    }

    // Drivers quote the row in the messages of classes 22 (data) and 23 (integrity).
    private static boolean quotesRow(SQLException failure) {
        return Stream.iterate(failure, Objects::nonNull, SQLException::getNextException)
                .map(e -> String.valueOf(e.getSQLState()))
                .anyMatch(state -> state.startsWith("22") || state.startsWith("23"));
    }

    private static void refuseOtherTables(List<Table> tables, BackupFile backup) {
        Map<String, List<Manifest.ColumnEntry>> expected =
                tables.stream().collect(Collectors.toMap(Table::portableName, Table::shape));
        Map<String, List<Manifest.ColumnEntry>> found = backup.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.TableEntry::name, Manifest.TableEntry::columns));
        if (!found.equals(expected)) {
            throw new BackupException("备份中的表与程序的表不符 (the tables of the backup are not those of the program): "
                    + difference(expected, found));
        }
    }

    private static String difference(
            Map<String, List<Manifest.ColumnEntry>> expected, Map<String, List<Manifest.ColumnEntry>> found) {
        return Stream.concat(expected.keySet().stream(), found.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(expected.get(name), found.get(name)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Table> firstWithRows(Connection connection, List<Table> tables) throws SQLException {
        for (Table table : tables) {
            try (Statement statement = connection.createStatement()) {
                statement.setMaxRows(1);
                try (ResultSet row = statement.executeQuery(table.select())) {
                    if (row.next()) {
                        return Optional.of(table);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Connection connection, List<Table> tables, BackupFile backup)
            throws SQLException, IOException {
        Map<String, Manifest.TableEntry> entries = backup.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.TableEntry::name, entry -> entry));
        for (Table table : tables) {
            ContentHash content = new ContentHash();
            Lines.fromTable(connection, table, content::add);
            Manifest.TableEntry entry = entries.get(table.portableName());
            if (content.rows() != entry.rows() || !content.hex().equals(entry.content())) {
                return false;
            }
        }
        return true;
    }

    private static void execute(Connection connection, List<ForeignKey> keys, Function<ForeignKey, String> sql)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (ForeignKey key : keys) {
                statement.execute(sql.apply(key));
            }
        }
    }
}
