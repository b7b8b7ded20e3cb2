package org.baoxue.roster.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.column.Needs;

/** Reads household lists. A list without the column 户籍性质 lists registered children. */
public final class HouseholdReader implements ListReader<Household> {

    private final Context context;
    private final ListPlace places;

    public HouseholdReader(Context context) {
        this.context = context;
        this.places = new ListPlace(context);
    }

    @Override
    public Needs needs() {
        return new Needs(List.of(
                Set.of(Field.NAME),
                Set.of(Field.ID_NUMBER, Field.STUDENT_NUMBER),
                Set.of(Field.DIVISION, Field.HOUSEHOLD_DIVISION, Field.RESIDENCE_DIVISION)));
    }

    @Override
    public Optional<Household> read(RowCheck row) {
        Optional<Person> person = Person.read(row, context.ids(), context.asOf());
        boolean registered =
                !row.meaning(Field.REGISTERED, "registered", "户籍或常住无户籍").equals(Optional.of("no"));
        Optional<DivisionCode> division = division(row, registered);
        Optional<DivisionCode> residence = Places.residence(row);
        if (!row.good() || person.isEmpty() || division.isEmpty()) {
            return Optional.empty();
        }
        Person p = person.get();
        return Optional.of(new Household(
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
                registered,
                Presence.LISTED,
                Optional.empty(),
                false));
    }

    private Optional<DivisionCode> division(RowCheck row, boolean registered) {
        List<Field> fields = registered
                ? List.of(Field.DIVISION, Field.HOUSEHOLD_DIVISION, Field.RESIDENCE_DIVISION)
                : List.of(Field.DIVISION, Field.RESIDENCE_DIVISION, Field.HOUSEHOLD_DIVISION);
        return places.read(row, fields);
    }
}
