package org.baoxue.roster.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.baoxue.roster.internal.store.ImportStore;
import org.baoxue.roster.internal.store.RejectStore;
import org.baoxue.storage.Database;

/** Removes what no reader sees: staged rows of imports without effect, and rejected rows past their retention. */
final class Cleanup {

    private static final int CHUNK = 1_000;
    private static final List<String> STAGED =
            List.of("enrolment_row", "household_row", "listing_row", "attendance_row", "list_reject");

    private final Database database;
    private final ImportStore imports;
    private final RejectStore rejects;
    private final Clock clock;
    private final Duration retention;

    Cleanup(Database database, Clock clock, Duration retention) {
        this.database = database;
        this.imports = new ImportStore(database);
        this.rejects = new RejectStore(database);
        this.clock = clock;
        this.retention = retention;
    }

    /** Removes all that may be removed by now. */
    void sweep() {
        imports.withoutEffect().forEach(this::removeStaged);
        rejects.endedBefore(clock.instant().minus(retention)).forEach(id -> remove("list_reject", id));
    }

    /** Removes the rows of an import that ended without effect. */
    void removeStaged(long importId) {
        STAGED.forEach(table -> remove(table, importId));
    }

    private void remove(String table, long importId) {
        boolean more = true;
        while (more) {
            more = database.write(handle -> {
                Optional<Long> upTo = handle.createQuery("select max(row_no) from (select row_no from " + table
                                + " where import_id = :id order by row_no"
                                + " offset 0 rows fetch next :limit rows only) chunk")
                        .bind("id", importId)
                        .bind("limit", CHUNK)
                        .mapTo(Long.class)
                        .findOne();
                upTo.ifPresent(rowNo -> handle.createUpdate(
                                "delete from " + table + " where import_id = :id and row_no <= :rowNo")
                        .bind("id", importId)
                        .bind("rowNo", rowNo)
                        .execute());
                return upTo.isPresent();
            });
        }
    }
}
