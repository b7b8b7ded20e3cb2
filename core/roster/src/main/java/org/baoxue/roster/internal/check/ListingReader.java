package org.baoxue.roster.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.Presence;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.column.Needs;

/** Reads lists of a group of children, such as 脱贫户 or 残联. */
public final class ListingReader implements ListReader<Listing> {

    private static final int CATEGORY = 100;
    private static final int SHORT = 50;
    private static final List<Field> PLACES =
            List.of(Field.DIVISION, Field.HOUSEHOLD_DIVISION, Field.RESIDENCE_DIVISION);

    private final ListKind kind;
    private final Context context;
    private final ListPlace places;

    /** For lists of one group. */
    public ListingReader(ListKind kind, Context context) {
        this.kind = kind;
        this.context = context;
        this.places = new ListPlace(context);
    }

    @Override
    public Needs needs() {
        return new Needs(
                List.of(Set.of(Field.NAME), Set.of(Field.ID_NUMBER, Field.STUDENT_NUMBER), Set.copyOf(PLACES)));
    }

    @Override
    public Optional<Listing> read(RowCheck row) {
        Optional<Person> person = Person.read(row, context.ids(), context.asOf());
        Optional<DivisionCode> division = places.read(row, PLACES);
        Optional<DivisionCode> residence = Places.residence(row);
        String category = row.text(Field.CATEGORY, CATEGORY);
        String degree = row.text(Field.DEGREE, SHORT);
        String certificate = row.text(Field.CERTIFICATE, SHORT);
        if (!row.good() || person.isEmpty() || division.isEmpty()) {
            return Optional.empty();
        }
        Person p = person.get();
        return Optional.of(new Listing(
                kind,
                p.child(),
                p.name(),
                p.sex(),
                p.birthDate(),
                p.idNumber(),
                p.studentNumber(),
                division.get(),
                residence,
                p.residenceAddress(),
                p.address(),
                p.guardian(),
                p.phone(),
                category,
                degree,
                certificate,
                Presence.LISTED,
                Optional.empty(),
                false));
    }
}
