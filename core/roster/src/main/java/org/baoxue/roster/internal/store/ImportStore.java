package org.baoxue.roster.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.roster.ImportQuery;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table of imports and entries by hand. */
public final class ImportStore {

    private static final int MESSAGE = 1_000;

    private final Database database;

    public ImportStore(Database database) {
        this.database = database;
    }

    /** Adds an import in the given state and returns its id. One call at a time. */
    public long add(Handle handle, NewImport wanted, ImportState state) {
        long id = handle.createQuery("select coalesce(max(id), 0) + 1 from list_import")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into list_import (id, kind, unit_id, as_of, full_list, by_hand, state, read_rows,"
                        + " accepted_rows, rejected_rows, unchanged_rows, missing_rows, actor_name, file_name,"
                        + " file_sha256, queued_at) values (:id, :kind, :unitId, :asOf, :full, :byHand, :state, 0, 0, 0,"
                        + " 0, 0, :actorName, :fileName, :fileSha256, :queuedAt)")
                .bind("id", id)
                .bindMethods(wanted)
                .bind("kind", wanted.kind().name())
                .bind("state", state.name())
                .execute();
        return id;
    }

    public void started(long id, Instant at) {
        database.write(handle -> handle.createUpdate(
                        "update list_import set state = 'RUNNING', started_at = :at where id = :id and state = 'QUEUED'")
                .bind("at", at)
                .bind("id", id)
                .execute());
    }

    /**
     * Lets PostgreSQL see what a list has just added to a table: until its own daemon comes by, it scans the whole table for
     * every chunk of the next list. Derby follows the hints in the queries.
     */
    public void learn(ListTable<?> table) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            database.write(handle -> handle.execute("analyze " + table.name()));
        }
    }

    /** Keeps the file's headers, for the file of rejected rows. */
    public void header(long id, String header) {
        database.write(handle -> handle.createUpdate("update list_import set header = :header where id = :id")
                .bind("header", header)
                .bind("id", id)
                .execute());
    }

    public Optional<String> header(long id) {
        return database.read(handle -> handle.createQuery("select header from list_import where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** Ends an import of which nothing takes effect. */
    public void ended(long id, ImportState state, String error, Counts counts, Instant at) {
        String message = error.length() <= MESSAGE ? error : error.substring(0, MESSAGE);
        database.write(handle -> handle.createUpdate("update list_import set state = :state, error = :error,"
                        + " finished_at = :at, read_rows = :read, accepted_rows = :accepted, rejected_rows = :rejected,"
                        + " unchanged_rows = :unchanged, missing_rows = :missing where id = :id")
                .bind("state", state.name())
                .bind("error", message)
                .bind("at", at)
                .bindMethods(counts)
                .bind("id", id)
                .execute());
    }

    public Optional<ImportStatus> find(long id) {
        return database.read(handle -> handle.createQuery("select i.* from list_import i where i.id = :id")
                .bind("id", id)
                .map((row, context) -> ImportRow.status(row))
                .findOne());
    }

    /** Imports that have not ended, in the order in which they were asked for. */
    public List<ImportStatus> unfinished() {
        return database.read(handle -> handle.createQuery(
                        "select i.* from list_import i where i.state in ('QUEUED', 'RUNNING') order by i.id")
                .map((row, context) -> ImportRow.status(row))
                .list());
    }

    /** Has what was cut off wait for its turn again. */
    public void requeued() {
        database.write(handle ->
                handle.execute("update list_import set state = 'QUEUED', started_at = null where state = 'RUNNING'"));
    }

    /** Ends a cancelled import whose turn has not come. */
    public void cancelled(long id, String reason, Instant at) {
        database.write(handle -> handle.createUpdate("update list_import set state = 'ABORTED', error = :error,"
                        + " finished_at = :at where id = :id and state = 'QUEUED'")
                .bind("error", reason)
                .bind("at", at)
                .bind("id", id)
                .execute());
    }

    /** Ended imports that took no effect. */
    public List<Long> withoutEffect() {
        return database.read(
                handle -> handle.createQuery("select id from list_import where state in ('FAILED', 'ABORTED')")
                        .mapTo(Long.class)
                        .list());
    }

    /** The latest day that a published full list of this kind and unit describes. */
    public Optional<LocalDate> latestFull(ListKind kind, String unitId) {
        return database.read(handle -> handle.createQuery("select max(as_of) from list_import where kind = :kind"
                        + " and unit_id = :unit and full_list = true and by_hand = false and state = 'PUBLISHED'")
                .bind("kind", kind.name())
                .bind("unit", unitId)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** The newest published sequence of lists of this kind; 0 while there is none. */
    public long newest(ListKind kind) {
        return database.read(handle -> handle.createQuery(
                        "select coalesce(max(published_seq), 0) from list_import where kind = :kind")
                .bind("kind", kind.name())
                .mapTo(Long.class)
                .one());
    }

    /** The sequence of the first published list of this kind and any of these units that describes this day or a later one. */
    public OptionalLong firstOf(ListKind kind, Set<String> units, LocalDate day) {
        return database.read(handle -> handle
                .createQuery("select published_seq, unit_id from list_import where kind = :kind and by_hand = false"
                        + " and as_of >= :day and published_seq is not null order by published_seq")
                .bind("kind", kind.name())
                .bind("day", day)
                .map((row, context) -> units.contains(row.getString(2)) ? row.getLong(1) : 0L)
                .stream()
                .mapToLong(sequence -> sequence)
                .filter(sequence -> sequence > 0)
                .findFirst());
    }

    public Page<ImportStatus> list(ImportQuery wanted, Condition scope) {
        String where = " from list_import i join unit u on u.id = i.unit_id where i.by_hand = false"
                + wanted.kind().map(kind -> " and i.kind = :kind").orElse("")
                + wanted.unitId().map(unit -> " and i.unit_id = :unit").orElse("")
                + " and " + scope.sql();
        return database.read(handle -> {
            long total = bind(handle.createQuery("select count(*)" + where), wanted, scope)
                    .mapTo(Long.class)
                    .one();
            List<ImportStatus> items = bind(
                            handle.createQuery("select i.*" + where
                                    + " order by i.id desc offset :offset rows fetch next :limit rows only"),
                            wanted,
                            scope)
                    .bind("offset", wanted.page().offset())
                    .bind("limit", wanted.page().size())
                    .map((row, context) -> ImportRow.status(row))
                    .list();
            return wanted.page().of(items, total);
        });
    }

    private static Query bind(Query query, ImportQuery wanted, Condition scope) {
        query.bindMap(scope.bindings());
        wanted.kind().ifPresent(kind -> query.bind("kind", kind.name()));
        wanted.unitId().ifPresent(unit -> query.bind("unit", unit));
        return query;
    }
}
