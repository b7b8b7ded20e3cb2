package org.baoxue.roster.internal.store;

import java.time.Instant;
import java.util.List;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows handed back, until their retention ends. */
public final class RejectStore {

    private static final int CHUNK = 1_000;

    private final Database database;

    public RejectStore(Database database) {
        this.database = database;
    }

    public void add(Handle handle, long importId, List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(
                "insert into list_reject (import_id, row_no, columns_at_fault,"
                        + " values_at_fault, reasons, cells) values (:importId, :rowNo, :columns, :values, :reasons, :cells)")) {
            for (Reject reject : rejects) {
                batch.bind("importId", importId)
                        .bind("rowNo", reject.rowNo())
                        .bind("columns", reject.columnsAtFault())
                        .bind("values", reject.valuesAtFault())
                        .bind("reasons", reject.reasons())
                        .bind("cells", reject.cells())
                        .add();
            }
            batch.execute();
        }
    }

    /** Some of the rows in the order of the file, from behind a row on; empty at the end. */
    public List<Reject> after(long importId, long rowNo) {
        return database.read(handle -> handle.createQuery("select row_no, columns_at_fault, values_at_fault, reasons,"
                        + " cells from list_reject where import_id = :importId and row_no > :rowNo"
                        + " order by row_no offset 0 rows fetch next :limit rows only")
                .bind("importId", importId)
                .bind("rowNo", rowNo)
                .bind("limit", CHUNK)
                .mapTo(Reject.class)
                .list());
    }

    /** The imports that ended before a moment and still have rows here. */
    public List<Long> endedBefore(Instant moment) {
        return database.read(handle -> handle.createQuery("select distinct r.import_id from list_reject r"
                        + " join list_import i on i.id = r.import_id where i.finished_at < :moment")
                .bind("moment", moment)
                .mapTo(Long.class)
                .list());
    }
}
