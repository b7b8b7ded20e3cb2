package org.baoxue.roster.internal.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildRange;
import org.baoxue.roster.RowOrigin;
import org.baoxue.roster.internal.store.ImportRow;
import org.baoxue.roster.internal.store.PersonTable;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.statement.Query;

/** Reads the versions in force of one table, limited by conditions. */
final class PersonQueries<R> {

    /** A version and where it came from. */
    record Version<R>(R row, RowOrigin origin) {}

    private final Database database;
    private final PersonTable<R> table;

    PersonQueries(Database database, PersonTable<R> table) {
        this.database = database;
        this.table = table;
    }

    Page<R> page(Filter filter, String order, PageRequest page) {
        return database.read(handle -> {
            long total = filter.bind(handle.createQuery("select count(*)" + table.inForce() + filter.sql()))
                    .mapTo(Long.class)
                    .one();
            String sql = "select r.*" + table.inForce() + filter.sql() + " order by " + order
                    + " offset :offset rows fetch next :limit rows only";
            List<R> items = filter.bind(handle.createQuery(sql))
                    .bind("offset", page.offset())
                    .bind("limit", page.size())
                    .map(table.mapper())
                    .list();
            return page.of(items, total);
        });
    }

    List<R> all(Filter filter) {
        return list(table.inForce(), filter);
    }

    Optional<R> one(ChildId child, long asOf, Condition scope) {
        Filter filter = new Filter(asOf)
                .and("r.child = :child", Map.of("child", child.value()))
                .and(scope);
        return list(table.inForceByChild(), filter).stream().findFirst();
    }

    /** The rows in force of the children in a range. */
    List<R> range(ChildRange range, long asOf, Condition scope) {
        Filter filter = new Filter(asOf).and("r.child >= :rangeFrom", Map.of("rangeFrom", range.from()));
        range.before().ifPresent(before -> filter.and("r.child < :rangeBefore", Map.of("rangeBefore", before)));
        return list(table.inForceByChild(), filter.and(scope));
    }

    long count(Filter filter) {
        return database.read(
                handle -> filter.bind(handle.createQuery("select count(*)" + table.inForce() + filter.sql()))
                        .mapTo(Long.class)
                        .one());
    }

    /** The different values of a column. */
    List<String> values(String column, Filter filter) {
        return database.read(handle -> filter.bind(
                        handle.createQuery("select distinct r." + column + table.inForce() + filter.sql()))
                .mapTo(String.class)
                .list());
    }

    private List<R> list(String from, Filter filter) {
        return database.read(handle -> filter.bind(handle.createQuery("select r.*" + from + filter.sql()))
                .map(table.mapper())
                .list());
    }

    /** Every published version of a child's row, newest first. */
    List<Version<R>> versions(ChildId child, Condition scope) {
        return database.read(handle -> {
            Query query = handle.createQuery("select r.*, i.published_seq, i.actor_name, i.finished_at, i.as_of,"
                            + " i.file_name, i.file_sha256" + table.publishedByChild()
                            + " and r.child = :child and " + scope.sql() + " order by i.published_seq desc")
                    .bind("child", child.value())
                    .bindMap(scope.bindings());
            return query.map((columns, context) ->
                            new Version<>(table.mapper().map(columns, context), ImportRow.origin(columns)))
                    .list();
        });
    }

    /** Conditions on the versions in force as of a sequence. For one query. */
    static final class Filter {

        private final StringBuilder sql = new StringBuilder();
        private final Map<String, Object> bindings = new HashMap<>();

        Filter(long asOf) {
            bindings.put("seq", asOf);
        }

        Filter and(String condition, Map<String, Object> values) {
            sql.append(" and ").append(condition);
            bindings.putAll(values);
            return this;
        }

        Filter and(Condition condition) {
            return and(condition.sql(), condition.bindings());
        }

        /** Rows whose place lies in one of these. */
        Filter within(List<DivisionCode> places) {
            List<String> alternatives = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                alternatives.add("r.division like :within" + i);
                bindings.put("within" + i, places.get(i).digits() + "%");
            }
            return and("(" + String.join(" or ", alternatives) + ")", Map.of());
        }

        String sql() {
            return sql.toString();
        }

        Query bind(Query query) {
            return query.bindMap(bindings);
        }
    }
}
