package org.baoxue.roster.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Versions of household rows; in scope by their place and by the unit whose list they are from. */
public final class HouseholdTable extends PersonTable<Household> {

    public HouseholdTable() {
        super("household_row", "i.unit_id", List.of("division", "registered", "residence", "residence_address"));
    }

    @Override
    public String content(Household row) {
        return String.join(
                        "\u001f",
                        row.name(),
                        row.sex(),
                        row.birthDate().toString(),
                        row.idNumber().orElse(""),
                        row.studentNumber().orElse(""),
                        row.division().digits(),
                        row.address(),
                        row.guardian(),
                        row.phone(),
                        Boolean.toString(row.registered()))
                + residence(row.residence(), row.residenceAddress());
    }

    @Override
    public Optional<String> classId(Household row) {
        return Optional.empty();
    }

    @Override
    public Household missing(Household row, LocalDate since) {
        return new Household(
                row.child(),
                row.name(),
                row.sex(),
                row.birthDate(),
                row.idNumber(),
                row.studentNumber(),
                row.division(),
                row.residence(),
                row.residenceAddress(),
                row.address(),
                row.guardian(),
                row.phone(),
                row.registered(),
                Presence.MISSING,
                Optional.of(since),
                false);
    }

    @Override
    String child(Household row) {
        return row.child().value();
    }

    @Override
    void bind(PreparedBatch batch, Household row) {
        bind(batch, "missing_since", Types.DATE, row.missingSince());
        bind(batch, "id_number", Types.VARCHAR, row.idNumber());
        bind(batch, "student_number", Types.VARCHAR, row.studentNumber());
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
                .bind("division", row.division().digits())
                .bind("registered", row.registered());
    }

    @Override
    Household map(ResultSet columns) throws SQLException {
        return new Household(
                new ChildId(columns.getString("child")),
                columns.getString("name"),
                columns.getString("sex"),
                date(columns, "birth_date").orElseThrow(),
                text(columns, "id_number"),
                text(columns, "student_number"),
                new DivisionCode(columns.getString("division")),
                text(columns, "residence").map(DivisionCode::new),
                columns.getString("residence_address"),
                columns.getString("address"),
                columns.getString("guardian"),
                columns.getString("phone"),
                columns.getBoolean("registered"),
                Presence.valueOf(columns.getString("presence")),
                date(columns, "missing_since"),
                false);
    }
}
