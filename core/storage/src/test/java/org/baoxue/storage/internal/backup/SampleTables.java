package org.baoxue.storage.internal.backup;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.baoxue.storage.Dialect;

/** Tables with everything a real one may have: parents in the same table, keys of two columns, each type of column. */
final class SampleTables {

    private SampleTables() {}

    static void create(DataSource dataSource, Dialect dialect) throws SQLException {
        String text = dialect == Dialect.DERBY ? "clob" : "text";
        String bytes = dialect == Dialect.DERBY ? "blob" : "bytea";
        execute(
                dataSource,
                "create table a_visit (place varchar(12) not null, nth integer not null, grade smallint, held_on date,"
                        + " at_home boolean, recorded_at bigint, note " + text + ", photo " + bytes
                        + ", primary key (place, nth))",
                "create table place (id bigint not null primary key, code varchar(12) not null, parent bigint,"
                        + " constraint place_code unique (code),"
                        + " constraint place_parent foreign key (parent) references place (id))",
                "alter table a_visit add constraint visit_place foreign key (place) references place (code)"
                        + " on delete cascade",
                "create table proof (id bigint not null primary key, place varchar(12), nth integer,"
                        + " constraint proof_visit foreign key (place, nth) references a_visit (place, nth))");
    }

    /** A school under a county that comes after it, and {@code visits} visits; every tenth leaves its columns empty. */
    static void fill(DataSource dataSource, int visits) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into place values (2, '341503', null)");
                statement.execute("insert into place values (1, '341503001', 2)");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into a_visit values ('341503001', ?, ?, ?, ?, ?, ?, ?)")) {
                for (int nth = 0; nth < visits; nth++) {
                    bind(insert, nth);
                    insert.execute();
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into proof select nth, place, nth from a_visit where nth < 5");
            }
            connection.commit();
        }
    }

    static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void bind(PreparedStatement insert, int nth) throws SQLException {
        boolean empty = nth % 10 == 9;
        insert.setInt(1, nth);
        insert.setObject(2, empty ? null : (short) (nth % 9), Types.SMALLINT);
        insert.setDate(3, empty ? null : Date.valueOf(LocalDate.of(2026, 9, 1).plusDays(nth % 90)));
        insert.setObject(4, empty ? null : nth % 2 == 0, Types.BOOLEAN);
        insert.setObject(5, empty ? null : Long.MAX_VALUE - nth, Types.BIGINT);
        insert.setString(6, empty ? null : "第" + nth + "次家访：\"孩子\"\n已返校 \uD840\uDC00\t\\");
        insert.setBytes(7, empty ? null : new byte[] {(byte) nth, 0, -1, '\n'});
    }
}
