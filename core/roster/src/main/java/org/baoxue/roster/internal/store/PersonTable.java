package org.baoxue.roster.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Condition;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.Presence;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A table with one current row for each child. In its queries {@code r} is the row, {@code i} its import and {@code u}
 * the unit by which the row is in somebody's scope.
 *
 * @param <R> what a row says
 */
public abstract class PersonTable<R> implements ListTable<R> {

    /** As of everything published. */
    public static final long NEWEST = Long.MAX_VALUE;

    private static final int KEYS = 500;
    // Derby plans a statement when it first sees it, often on an empty table, and keeps to the plan: it is told to
    // begin
    // with the rows, and by which index. To PostgreSQL this is a comment.
    private static final String FROM = " from --DERBY-PROPERTIES joinOrder=FIXED\n";
    private static final List<String> SHARED = List.of(
            "import_id",
            "row_no",
            "child",
            "content_hash",
            "presence",
            "missing_since",
            "name",
            "sex",
            "birth_date",
            "id_number",
            "student_number",
            "guardian",
            "phone",
            "address");

    private final String name;
    private final String insert;
    private final String unitColumn;

    PersonTable(String name, String unitColumn, List<String> own) {
        this.name = name;
        this.unitColumn = unitColumn;
        List<String> columns = Stream.concat(SHARED.stream(), own.stream()).toList();
        this.insert = "insert into %s (%s) values (%s)"
                .formatted(
                        name,
                        String.join(", ", columns),
                        columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")));
    }

    abstract void bind(PreparedBatch batch, R row);

    abstract R map(ResultSet columns) throws SQLException;

    /** The row as it is when a full list of that day lacks it. */
    public abstract R missing(R row, LocalDate since);

    abstract String child(R row);

    /** Continues a condition where the table holds rows of several lists; nothing for a table of one. */
    String sameList(String alias) {
        return "";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String key(R row) {
        return child(row);
    }

    public RowMapper<R> mapper() {
        return (columns, context) -> map(columns);
    }

    /** The versions in force as of {@code :seq} of children that the query names: {@code from … where …}, to be continued. */
    public String inForceByChild() {
        return from(by("child")) + " where i.published_seq <= :seq" + sameList("r") + notSuperseded();
    }

    /** The children with several versions, published or not; the index alone answers. */
    String several() {
        return "select r.child from " + name + " r" + by("child") + " where r.child is not null" + sameList("r")
                + " group by r.child having count(*) > 1";
    }

    /** The versions until {@code :seq}, without the unit: {@code from … where …}, to be continued by {@code and}. */
    String versions() {
        return fromRows(by("child")) + " where i.published_seq <= :seq" + sameList("r");
    }

    /**
     * What the versions in force as of a sequence say.
     *
     * @param columns the columns of {@code r} that {@code told} reads
     */
    public <T> List<T> inForce(Handle handle, long asOf, String columns, Where where, Told<T> told) {
        return inForce(handle, asOf, columns, List.of(where), told);
    }

    /** The same of rows asked for in several questions, none of them twice. */
    public <T> List<T> inForce(Handle handle, long asOf, String columns, List<Where> parts, Told<T> told) {
        List<Version<T>> versions = new ArrayList<>();
        parts.forEach(where -> versions.addAll(versions(handle, asOf, columns, where, told)));
        return Newest.of(handle, this, asOf, versions, Version::child, Version::seq).stream()
                .map(Version::told)
                .toList();
    }

    private <T> List<Version<T>> versions(Handle handle, long asOf, String columns, Where where, Told<T> told) {
        String index = where.index().map(this::by).orElse("");
        String sql = "select r.child as version_child, i.published_seq as version_seq, " + columns
                + (where.byUnit() ? from(index) : fromRows(index)) + " where i.published_seq <= :seq" + sameList("r")
                + where.conditions() + where.order();
        return handle.createQuery(sql)
                .bindMap(where.bindings())
                .bind("seq", asOf)
                .map((row, context) ->
                        new Version<>(row.getString("version_child"), row.getLong("version_seq"), told.of(row)))
                .list();
    }

    private record Version<T>(String child, long seq, T told) {}

    /**
     * Which rows.
     *
     * @param conditions continues a condition on {@code r} and, if {@code byUnit}, on {@code u}; empty for all rows
     * @param bindings what the conditions name
     * @param byUnit whether the conditions ask for the unit; a join that nobody needs makes Derby read all rows
     * @param index the index that serves the conditions better than a look at all rows, such as {@code class}
     * @param order the order of the answer, empty for any
     */
    public record Where(
            String conditions, Map<String, Object> bindings, boolean byUnit, Optional<String> index, String order) {}

    /** Reads a row. */
    @FunctionalInterface
    public interface Told<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All published versions, for queries that name the child: {@code from … where …}, to be continued by {@code and}. */
    public String publishedByChild() {
        return from(by("child")) + " where i.published_seq is not null" + sameList("r");
    }

    private String from(String hint) {
        return fromRows(hint) + joined("unit u", hint) + " on u.id = " + unitColumn;
    }

    private String fromRows(String hint) {
        return FROM + name + " r" + hint + joined("list_import i", hint) + " on i.id = r.import_id";
    }

    /** At a look at all rows the other table is read once, else asked for each row. */
    private static String joined(String other, String hint) {
        return " join " + other + (hint.isEmpty() ? " --DERBY-PROPERTIES joinStrategy=HASH\n" : "");
    }

    private String notSuperseded() {
        return (" and not exists (select 1 from %s n%s join list_import j on j.id = n.import_id where n.child = r.child"
                        + " and j.published_seq <= :seq and j.published_seq > i.published_seq%s)")
                .formatted(name, by("child"), sameList("n"));
    }

    private String by(String index) {
        return " --DERBY-PROPERTIES index=" + name + "_" + index + "\n";
    }

    @Override
    public Map<String, Current> current(Handle handle, List<R> rows) {
        Map<String, Current> found = new HashMap<>();
        for (int from = 0; from < rows.size(); from += KEYS) {
            List<String> children = rows.subList(from, Math.min(rows.size(), from + KEYS)).stream()
                    .map(this::child)
                    .toList();
            Map<String, Long> newest = new HashMap<>();
            handle.createQuery("select r.child, r.content_hash, r.presence, i.published_seq from " + name + " r"
                            + by("child")
                            + " join list_import i on i.id = r.import_id"
                            + " where r.child in (<children>) and i.published_seq is not null" + sameList("r"))
                    .bindList("children", children)
                    .map((columns, context) -> {
                        String child = columns.getString(1);
                        long seq = columns.getLong(4);
                        if (newest.merge(child, seq, Math::max) == seq) {
                            found.put(child, new Current(columns.getString(2), Presence.valueOf(columns.getString(3))));
                        }
                        return seq;
                    })
                    .forEach(seq -> {});
        }
        return found;
    }

    /** The rows of these children as of a sequence, without regard to anybody's scope. */
    public Map<String, R> rows(Handle handle, Collection<String> children, long asOf) {
        Map<String, R> found = new HashMap<>();
        each(children, some -> {
            Map<String, Long> newest = new HashMap<>();
            handle.createQuery(
                            "select r.*, i.published_seq as version_seq" + versions() + " and r.child in (<children>)")
                    .bind("seq", asOf)
                    .bindList("children", some)
                    .map((columns, context) -> {
                        String child = columns.getString("child");
                        long seq = columns.getLong("version_seq");
                        if (newest.merge(child, seq, Math::max) == seq) {
                            found.put(child, map(columns));
                        }
                        return seq;
                    })
                    .list();
        });
        return found;
    }

    /** As many children at a time as one statement takes. */
    static void each(Collection<String> children, Consumer<List<String>> some) {
        List<String> all = List.copyOf(new HashSet<>(children));
        for (int from = 0; from < all.size(); from += KEYS) {
            some.accept(all.subList(from, Math.min(all.size(), from + KEYS)));
        }
    }

    /** The children whose row is listed within the range. */
    public Set<String> listed(Handle handle, Condition range) {
        String listed = " and r.presence = 'LISTED' and " + range.sql();
        Where where = new Where(listed, range.bindings(), true, Optional.empty(), "");
        return Set.copyOf(inForce(handle, NEWEST, "r.presence", where, row -> row.getString("version_child")));
    }

    @Override
    public void add(Handle handle, long importId, List<Staged<R>> versions) {
        if (versions.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(insert)) {
            for (Staged<R> version : versions) {
                batch.bind("import_id", importId)
                        .bind("row_no", version.rowNo())
                        .bind("content_hash", version.contentHash());
                bind(batch, version.row());
                batch.add();
            }
            batch.execute();
        }
    }

    // Without a type Derby would be asked for it at every null.
    static void bind(PreparedBatch batch, String name, int sqlType, Optional<?> value) {
        if (value.isPresent()) {
            batch.bind(name, value.get());
        } else {
            batch.bindNull(name, sqlType);
        }
    }

    /** Of a row without a residence nothing, so that rows from before that column keep their content. */
    static String residence(Optional<DivisionCode> place, String words) {
        return place.isEmpty() && words.isEmpty()
                ? ""
                : "\u001f" + place.map(DivisionCode::digits).orElse("") + "\u001f" + words;
    }

    static Optional<LocalDate> date(ResultSet columns, String name) throws SQLException {
        return Optional.ofNullable(columns.getDate(name)).map(java.sql.Date::toLocalDate);
    }

    static Optional<String> text(ResultSet columns, String name) throws SQLException {
        return Optional.ofNullable(columns.getString(name));
    }
}
