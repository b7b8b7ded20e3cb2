package org.baoxue.roster.internal.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildRange;
import org.baoxue.roster.RowOrigin;
import org.baoxue.roster.internal.store.ImportRow;
import org.baoxue.roster.internal.store.PersonTable;
import org.baoxue.roster.internal.store.PersonTable.Where;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the versions in force of one table, limited by conditions. */
final class PersonQueries<R> {

    /** A version and where it came from. */
    record Version<R>(R row, RowOrigin origin) {}

    /** Up to so many classes are named in one question. */
    static final int CLASSES = 500;

    private final Database database;
    private final PersonTable<R> table;

    PersonQueries(Database database, PersonTable<R> table) {
        this.database = database;
        this.table = table;
    }

    /** A page in two questions: as of a sequence that is out, so that an import in between changes neither. */
    Page<R> page(Filter filter, String order, PageRequest page) {
        return database.read(handle -> {
            List<String> children = children(handle, filter, " order by " + order);
            List<String> asked =
                    children.stream().skip(page.offset()).limit(page.size()).toList();
            Map<String, R> rows = table.rows(handle, asked, filter.asOf());
            return page.of(asked.stream().map(rows::get).toList(), children.size());
        });
    }

    /** Rows by conditions on themselves, without anybody's scope. */
    List<R> all(Filter filter) {
        return database.read(
                handle -> table.inForce(handle, filter.asOf(), "r.*", filter.where(false, ""), row -> table.mapper()
                        .map(row, null)));
    }

    /** The rows in force of these classes. */
    List<R> inClasses(List<String> classes, long asOf) {
        List<Where> parts = new ArrayList<>();
        for (int from = 0; from < classes.size(); from += CLASSES) {
            List<String> some = classes.subList(from, Math.min(classes.size(), from + CLASSES));
            parts.add(new Filter(asOf).inClasses(some).where(false, ""));
        }
        return database.read(handle ->
                table.inForce(handle, asOf, "r.*", parts, row -> table.mapper().map(row, null)));
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
        return database.read(handle -> children(handle, filter, "").size());
    }

    /** The different values of a column, by conditions on the rows themselves. */
    Set<String> values(String column, Filter filter) {
        return new HashSet<>(database.read(handle -> table.inForce(
                handle, filter.asOf(), "r." + column, filter.where(false, ""), row -> row.getString(column))));
    }

    private List<String> children(Handle handle, Filter filter, String order) {
        return table.inForce(
                handle, filter.asOf(), "r.presence", filter.where(true, order), row -> row.getString("version_child"));
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

        private final long asOf;
        private Optional<String> narrow = Optional.empty();

        Filter(long asOf) {
            this.asOf = asOf;
            bindings.put("seq", asOf);
        }

        long asOf() {
            return asOf;
        }

        Where where(boolean byUnit, String order) {
            return new Where(sql(), bindings, byUnit, narrow, order);
        }

        Filter and(String condition, Map<String, Object> values) {
            sql.append(" and ").append(condition);
            bindings.putAll(values);
            return this;
        }

        Filter and(Condition condition) {
            return and(condition.sql(), condition.bindings());
        }

        /** Rows of these classes. */
        Filter inClasses(List<String> classes) {
            narrow = Optional.of("class");
            List<String> names = new ArrayList<>();
            for (String id : classes) {
                names.add(":class" + names.size());
                bindings.put("class" + (names.size() - 1), id);
            }
            return and("r.class_id in (" + String.join(", ", names) + ")", Map.of());
        }

        /** Rows whose place lies in this one. */
        Filter within(DivisionCode place) {
            narrow = place.level().compareTo(DivisionLevel.COUNTY) > 0 ? Optional.of("division") : narrow;
            return and("r.division like :place", Map.of("place", place.digits() + "%"));
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
