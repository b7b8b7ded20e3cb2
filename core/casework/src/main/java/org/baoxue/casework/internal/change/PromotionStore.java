package org.baoxue.casework.internal.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.access.Conflict;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.internal.round.RoundTable;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;

/**
 * Promotions in the database. What a promotion registers is written in pieces that nobody sees, and is there as a whole from one
 * short commit on.
 */
final class PromotionStore {

    private static final String SELECT =
            "select r.id, r.unit_id, r.school_year, r.happened_on, r.takes_back, r.promoted,"
                    + " r.graduated, r.preview_hash, r.proof, r.roster_hash, r.policy_hash, r.recorded_by, r.recorded_at"
                    + " from promotion r";

    private PromotionStore() {}

    /** Writes it down, not ready, and gives its number. */
    static long insert(Handle handle, PromotionRow row) {
        long number = handle.createQuery("select coalesce(max(id), 0) from promotion")
                        .mapTo(Long.class)
                        .one()
                + 1;
        handle.createUpdate(
                        "insert into promotion (id, unit_id, school_year, happened_on, takes_back, promoted, graduated,"
                                + " preview_hash, proof, roster_hash, policy_hash, recorded_by, recorded_at, ready) values (:number,"
                                + " :unitId, :schoolYear, :happenedOn, :takesBack, :promoted, :graduated, :previewHash, :proof,"
                                + " :rosterHash, :policyHash, :recordedBy, :recordedAt, false)")
                .bindMethods(row)
                .bind("number", number)
                .execute();
        return number;
    }

    /**
     * It is whole and counts from now on.
     *
     * @throws Conflict if it is no longer there: another process took it for half written
     */
    static void ready(Handle handle, long number) {
        if (handle.execute("update promotion set ready = true where id = ? and ready = false", number) != 1) {
            throw new Conflict("第%d批登记被中断，请重新确认 (it was cut off: confirm again)".formatted(number));
        }
    }

    static List<Long> halfWritten(Handle handle) {
        return handle.createQuery("select id from promotion where ready = false")
                .mapTo(Long.class)
                .list();
    }

    /** Takes away one that is not ready: its entries in pieces, and itself last, so that it can be gone on with. */
    static void discard(Database database, long number) {
        int gone;
        do {
            gone = database.write(handle -> {
                List<String> children = handle.createQuery("select c.child_id from enrolment_change c join promotion p"
                                + " on p.id = c.promotion where p.id = :number and p.ready = false"
                                + " order by c.child_id offset 0 rows fetch next :limit rows only")
                        .bind("number", number)
                        .bind("limit", RoundTable.PIECE)
                        .mapTo(String.class)
                        .list();
                return children.isEmpty()
                        ? 0
                        : handle.createUpdate("delete from enrolment_change where promotion = :number"
                                        + " and child_id in (<children>)")
                                .bind("number", number)
                                .bindList("children", children)
                                .execute();
            });
        } while (gone > 0);
        database.write(handle -> handle.execute("delete from promotion where id = ? and ready = false", number));
    }

    static Optional<PromotionRow> find(Handle handle, long number) {
        return handle.createQuery(SELECT + " where r.ready = true and r.takes_back is null and r.id = :number")
                .bind("number", number)
                .mapTo(PromotionRow.class)
                .findOne();
    }

    /** One that stands and was confirmed by this preview. */
    static Optional<PromotionRow> standing(Handle handle, String unit, int schoolYear, String hash) {
        return handle.createQuery(SELECT + " where r.ready = true and r.takes_back is null and r.unit_id = :unit"
                        + " and r.school_year = :year and r.preview_hash = :hash and not exists (select 1 from promotion b"
                        + " where b.takes_back = r.id and b.ready = true) order by r.id")
                .bind("unit", unit)
                .bind("year", schoolYear)
                .bind("hash", hash)
                .mapTo(PromotionRow.class)
                .findFirst();
    }

    /** What took these back, by the number of the promotion. */
    static Map<Long, PromotionRow> takenBack(Handle handle, Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : handle
                        .createQuery(SELECT + " where r.ready = true and r.takes_back in (<numbers>)")
                        .bindList("numbers", List.copyOf(numbers))
                        .mapTo(PromotionRow.class)
                        .stream()
                        .collect(Collectors.toMap(PromotionRow::takesBack, Function.identity()));
    }

    /**
     * Promotions of some units and of all below one, newest first.
     *
     * @param path of the unit
     * @param above the units above it
     */
    static Page<PromotionRow> list(Handle handle, String path, List<String> above, PageRequest page) {
        String where = " join unit u on u.id = r.unit_id where r.ready = true and r.takes_back is null"
                + " and (u.path like :under or u.id in (<above>))";
        List<String> units = above.isEmpty() ? List.of("") : above;
        long total = handle.createQuery("select count(*) from promotion r" + where)
                .bind("under", path + "%")
                .bindList("above", units)
                .mapTo(Long.class)
                .one();
        List<PromotionRow> rows = handle.createQuery(
                        SELECT + where + " order by r.id desc offset :offset rows fetch next :limit rows only")
                .bind("under", path + "%")
                .bindList("above", units)
                .bind("offset", page.offset())
                .bind("limit", page.size())
                .mapTo(PromotionRow.class)
                .list();
        return page.of(rows, total);
    }
}
