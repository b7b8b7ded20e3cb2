package org.baoxue.roster.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;
import org.baoxue.roster.Presence;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.column.Needs;

/** Reads enrolment lists. */
public final class EnrolmentReader implements ListReader<Enrolment> {

    private static final int GRADE = 50;

    private final Context context;
    private final ClassFinder classes;
    private final Map<String, String> grades = new HashMap<>();

    public EnrolmentReader(Context context) {
        this.context = context;
        this.classes = new ClassFinder(context.importer(), context.tree());
    }

    @Override
    public Needs needs() {
        List<Set<Field>> groups = new ArrayList<>();
        groups.add(Set.of(Field.NAME));
        groups.add(Set.of(Field.ID_NUMBER, Field.STUDENT_NUMBER));
        UnitKind kind = context.importer().kind();
        if (kind != UnitKind.SCHOOL && kind != UnitKind.CLASS) {
            groups.add(Set.of(Field.SCHOOL));
        }
        if (kind != UnitKind.CLASS) {
            groups.add(Set.of(Field.CLASS));
        }
        return new Needs(groups);
    }

    @Override
    public Optional<Enrolment> read(RowCheck row) {
        Optional<Person> person = Person.read(row, context.ids(), context.asOf());
        Optional<Unit> place = classes.find(row);
        String grade = row.text(Field.GRADE, GRADE);
        Optional<DivisionCode> household = Places.read(row, Field.HOUSEHOLD_DIVISION);
        Optional<DivisionCode> residence = Places.residence(row);
        if (!row.good() || person.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        Person p = person.get();
        return Optional.of(new Enrolment(
                p.child(),
                p.name(),
                p.sex(),
                p.birthDate(),
                p.idNumber(),
                p.studentNumber(),
                classes.schoolOf(place.get()),
                grades.computeIfAbsent(
                        grade, said -> Grade.of(said).map(Grade::chinese).orElse(said)),
                place.get().id(),
                household,
                residence,
                p.residenceAddress(),
                p.guardian(),
                p.phone(),
                p.address(),
                Presence.LISTED,
                Optional.empty(),
                false));
    }
}
