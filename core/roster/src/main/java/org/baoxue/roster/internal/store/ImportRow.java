package org.baoxue.roster.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Presence;
import org.baoxue.roster.RowOrigin;

/** Reads rows of {@code list_import} as {@code i}. */
public final class ImportRow {

    private ImportRow() {}

    public static ImportStatus status(ResultSet row) throws SQLException {
        return new ImportStatus(
                new ImportId(row.getLong("id")),
                ListKind.valueOf(row.getString("kind")),
                row.getString("unit_id"),
                row.getDate("as_of").toLocalDate(),
                row.getBoolean("full_list"),
                ImportState.valueOf(row.getString("state")),
                "",
                row.getLong("read_rows"),
                row.getLong("accepted_rows"),
                row.getLong("rejected_rows"),
                row.getLong("unchanged_rows"),
                row.getLong("missing_rows"),
                number(row, "published_seq"),
                Optional.ofNullable(row.getString("error")),
                row.getString("actor_name"),
                row.getString("file_name"),
                Optional.ofNullable(row.getString("file_sha256")),
                Instant.ofEpochMilli(row.getLong("queued_at")),
                number(row, "started_at").map(Instant::ofEpochMilli),
                number(row, "finished_at").map(Instant::ofEpochMilli));
    }

    /** Of a row that a list had, where it stood in the file; a row that a list lacked stands nowhere. */
    public static RowOrigin origin(ResultSet row) throws SQLException {
        return new RowOrigin(
                new ImportId(row.getLong("import_id")),
                row.getLong("published_seq"),
                row.getString("actor_name"),
                Instant.ofEpochMilli(row.getLong("finished_at")),
                row.getDate("as_of").toLocalDate(),
                row.getString("file_name"),
                Optional.ofNullable(row.getString("file_sha256")),
                Presence.valueOf(row.getString("presence")) == Presence.MISSING
                        ? Optional.empty()
                        : number(row, "row_no"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
