package org.baoxue.reporting.internal.layout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.jdbi.v3.core.Handle;

/** Workbooks of bureaus in the database. */
final class OwnFormTable {

    private static final String BOUND = "select t.unit_id, t.form_key, t.file_name, t.content_hash, t.bound_by,"
            + " t.bound_at, f.fields from form_template t join form_template_file f on f.content_hash = t.content_hash";

    private static final String OF_ONE = " where unit_id = :unit and form_key = :form";

    private OwnFormTable() {}

    /**
     * One that is bound.
     *
     * @param fields the places in it
     */
    record Bound(String unit, RuleKey form, String fileName, String hash, String by, Instant at, List<String> fields) {}

    static List<Bound> all(Handle handle) {
        return handle.createQuery(BOUND + " order by t.unit_id, t.form_key")
                .map((row, context) -> bound(row))
                .list();
    }

    /** What these units have bound to the form. */
    static List<Bound> of(Handle handle, List<String> units, RuleKey form) {
        return handle.createQuery(BOUND + " where t.form_key = :form and t.unit_id in (<units>)")
                .bind("form", form.text())
                .bindList("units", units)
                .map((row, context) -> bound(row))
                .list();
    }

    private static Bound bound(ResultSet row) throws SQLException {
        return new Bound(
                row.getString(1),
                new RuleKey(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Arrays.asList(row.getString(7).split(" ")));
    }

    static Optional<byte[]> content(Handle handle, String hash) {
        return handle.createQuery("select content from form_template_file where content_hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> row.getBytes(1))
                .findOne();
    }

    static void bind(Handle handle, Bound bound, byte[] content) {
        boolean known = handle.createQuery("select count(*) from form_template_file where content_hash = :hash")
                        .bind("hash", bound.hash())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!known) {
            handle.createUpdate("insert into form_template_file (content_hash, fields, content)"
                            + " values (:hash, :fields, :content)")
                    .bind("hash", bound.hash())
                    .bind("fields", String.join(" ", bound.fields()))
                    .bind("content", content)
                    .execute();
        }
        unbind(handle, bound.unit(), bound.form());
        handle.createUpdate("insert into form_template (unit_id, form_key, file_name, content_hash, bound_by, bound_at)"
                        + " values (:unit, :form, :name, :hash, :by, :at)")
                .bind("unit", bound.unit())
                .bind("form", bound.form().text())
                .bind("name", bound.fileName())
                .bind("hash", bound.hash())
                .bind("by", bound.by())
                .bind("at", bound.at().toEpochMilli())
                .execute();
    }

    static int unbind(Handle handle, String unit, RuleKey form) {
        return handle.createUpdate("delete from form_template" + OF_ONE)
                .bind("unit", unit)
                .bind("form", form.text())
                .execute();
    }
}
