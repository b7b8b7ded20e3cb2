package org.baoxue.roster.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.Presence;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Versions of the rows of one group's list; in scope by their place and by the unit whose list they are from. */
public final class ListingTable extends PersonTable<Listing> {

    private final ListKind kind;

    /** The rows of one list among those of the table. */
    public ListingTable(ListKind kind) {
        super(
                "listing_row",
                "i.unit_id",
                List.of(
                        "list_kind",
                        "division",
                        "residence",
                        "residence_address",
                        "category",
                        "degree",
                        "certificate"));
        if (!kind.ofGroup()) {
            throw new IllegalArgumentException("%s不是某一类儿童的名单 (not a list of a group)".formatted(kind.chinese()));
        }
        this.kind = kind;
    }

    @Override
    String sameList(String alias) {
        return " and %s.list_kind = '%s'".formatted(alias, kind.name());
    }

    @Override
    public String content(Listing row) {
        return String.join(
                "\u001f",
                row.kind().name(),
                row.name(),
                row.sex(),
                row.birthDate().toString(),
                row.idNumber().orElse(""),
                row.studentNumber().orElse(""),
                row.division().digits(),
                row.residence().map(DivisionCode::digits).orElse(""),
                row.residenceAddress(),
                row.address(),
                row.guardian(),
                row.phone(),
                row.category(),
                row.degree(),
                row.certificate());
    }

    @Override
    public Optional<String> classId(Listing row) {
        return Optional.empty();
    }

    @Override
    public Listing missing(Listing row, LocalDate since) {
        return new Listing(
                row.kind(),
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
                row.category(),
                row.degree(),
                row.certificate(),
                Presence.MISSING,
                Optional.of(since),
                false);
    }

    @Override
    String child(Listing row) {
        return row.child().value();
    }

    @Override
    void bind(PreparedBatch batch, Listing row) {
        bind(batch, "missing_since", Types.DATE, row.missingSince());
        bind(batch, "id_number", Types.VARCHAR, row.idNumber());
        bind(batch, "student_number", Types.VARCHAR, row.studentNumber());
        bind(batch, "residence", Types.VARCHAR, row.residence().map(DivisionCode::digits));
        batch.bind("child", row.child().value())
                .bind("list_kind", row.kind().name())
                .bind("presence", row.presence().name())
                .bind("name", row.name())
                .bind("sex", row.sex())
                .bind("birth_date", row.birthDate())
                .bind("guardian", row.guardian())
                .bind("phone", row.phone())
                .bind("address", row.address())
                .bind("residence_address", row.residenceAddress())
                .bind("division", row.division().digits())
                .bind("category", row.category())
                .bind("degree", row.degree())
                .bind("certificate", row.certificate());
    }

    @Override
    Listing map(ResultSet columns) throws SQLException {
        return new Listing(
                ListKind.valueOf(columns.getString("list_kind")),
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
                columns.getString("category"),
                columns.getString("degree"),
                columns.getString("certificate"),
                Presence.valueOf(columns.getString("presence")),
                date(columns, "missing_since"),
                false);
    }
}
