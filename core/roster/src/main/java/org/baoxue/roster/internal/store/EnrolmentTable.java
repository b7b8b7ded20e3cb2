package org.baoxue.roster.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Presence;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Versions of enrolment rows; in scope by their class. */
public final class EnrolmentTable extends PersonTable<Enrolment> {

    public EnrolmentTable() {
        super(
                "enrolment_row",
                "r.class_id",
                List.of("school_id", "grade", "class_id", "household", "residence", "residence_address"));
    }

    @Override
    public String content(Enrolment row) {
        return String.join(
                        "\u001f",
                        row.name(),
                        row.sex(),
                        row.birthDate().toString(),
                        row.idNumber().orElse(""),
                        row.studentNumber().orElse(""),
                        row.schoolId(),
                        row.grade(),
                        row.classId(),
                        row.household().map(DivisionCode::digits).orElse(""),
                        row.guardian(),
                        row.phone(),
                        row.address())
                + residence(row.residence(), row.residenceAddress());
    }

    @Override
    public Optional<String> classId(Enrolment row) {
        return Optional.of(row.classId());
    }

    @Override
    public Enrolment missing(Enrolment row, LocalDate since) {
        return new Enrolment(
                row.child(),
                row.name(),
                row.sex(),
                row.birthDate(),
                row.idNumber(),
                row.studentNumber(),
                row.schoolId(),
                row.grade(),
                row.classId(),
                row.household(),
                row.residence(),
                row.residenceAddress(),
                row.guardian(),
                row.phone(),
                row.address(),
                Presence.MISSING,
                Optional.of(since),
                false);
    }

    /** The day of the first of the lists that have each child in its class of then, without a break, as of a sequence. */
    public Map<ChildId, LocalDate> inClassSince(Handle handle, Collection<String> children, long asOf) {
        Map<String, SortedMap<Long, InClass>> versions = new HashMap<>();
        each(children, some -> handle.createQuery("select r.child, r.class_id, r.presence, i.as_of, i.published_seq"
                        + publishedByChild() + " and i.published_seq <= :seq and r.child in (<children>)")
                .bind("seq", asOf)
                .bindList("children", some)
                .map((row, context) -> new InClass(
                        row.getString(1),
                        listed(row.getString(3)) ? Optional.of(row.getString(2)) : Optional.empty(),
                        row.getDate(4).toLocalDate(),
                        row.getLong(5)))
                .forEach(version -> versions.computeIfAbsent(
                                version.child(), child -> new TreeMap<>(Comparator.reverseOrder()))
                        .put(version.seq(), version)));
        Map<ChildId, LocalDate> since = new HashMap<>();
        versions.forEach((child, newestFirst) -> {
            Optional<String> now = newestFirst.get(newestFirst.firstKey()).classId();
            newestFirst.values().stream()
                    .takeWhile(version -> now.isPresent() && version.classId().equals(now))
                    .forEach(version -> since.put(new ChildId(child), version.asOf()));
        });
        return since;
    }

    /**
     * A version.
     *
     * @param classId the class; empty where the child is not listed
     */
    private record InClass(String child, Optional<String> classId, LocalDate asOf, long seq) {}

    private static boolean listed(String presence) {
        return presence.equals(Presence.LISTED.name());
    }

    @Override
    String child(Enrolment row) {
        return row.child().value();
    }

    @Override
    void bind(PreparedBatch batch, Enrolment row) {
        bind(batch, "missing_since", Types.DATE, row.missingSince());
        bind(batch, "id_number", Types.VARCHAR, row.idNumber());
        bind(batch, "student_number", Types.VARCHAR, row.studentNumber());
        bind(batch, "household", Types.VARCHAR, row.household().map(DivisionCode::digits));
        bind(batch, "residence", Types.VARCHAR, row.residence().map(DivisionCode::digits));
        batch.bind("child", row.child().value())
                .bind("presence", row.presence().name())
                .bind("name", row.name())
                .bind("sex", row.sex())
                .bind("birth_date", row.birthDate())
                .bind("guardian", row.guardian())
                .bind("phone", row.phone())
                .bind("address", row.address())
                .bind("residence_address", row.residenceAddress())
                .bind("school_id", row.schoolId())
                .bind("grade", row.grade())
                .bind("class_id", row.classId());
    }

    @Override
    Enrolment map(ResultSet columns) throws SQLException {
        return new Enrolment(
                new ChildId(columns.getString("child")),
                columns.getString("name"),
                columns.getString("sex"),
                date(columns, "birth_date").orElseThrow(),
                text(columns, "id_number"),
                text(columns, "student_number"),
                columns.getString("school_id"),
                columns.getString("grade"),
                columns.getString("class_id"),
                text(columns, "household").map(DivisionCode::new),
                text(columns, "residence").map(DivisionCode::new),
                columns.getString("residence_address"),
                columns.getString("guardian"),
                columns.getString("phone"),
                columns.getString("address"),
                Presence.valueOf(columns.getString("presence")),
                date(columns, "missing_since"),
                false);
    }
}
