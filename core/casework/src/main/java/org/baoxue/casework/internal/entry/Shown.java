package org.baoxue.casework.internal.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.entry.DueChild;
import org.baoxue.casework.entry.DueChild.Registered;
import org.baoxue.casework.entry.DueChild.Slip;
import org.baoxue.casework.entry.DueChild.Told;
import org.baoxue.casework.internal.survey.Cells;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;

/** Children of a round as a reader may see them; who they are stands in the lists. */
record Shown(UnitTree tree, Role reader, LocalDate day, Map<ChildId, Person> known) {

    /** One child. */
    record Person(String name, String sex, LocalDate birthDate) {}

    static Shown of(Roster roster, UnitTree tree, Role reader, LocalDate day, List<DueRow> rows) {
        Set<ChildId> children = rows.stream().map(DueRow::child).collect(Collectors.toSet());
        Map<ChildId, Person> known = new HashMap<>();
        if (!children.isEmpty()) {
            roster.enrolments(children)
                    .forEach((child, row) -> known.put(child, new Person(row.name(), row.sex(), row.birthDate())));
            roster.households(children)
                    .forEach((child, row) ->
                            known.putIfAbsent(child, new Person(row.name(), row.sex(), row.birthDate())));
        }
        return new Shown(tree, reader, day, known);
    }

    DueChild view(DueRow row) {
        boolean reads = ChildNames.mayRead(reader);
        Optional<Person> person = Optional.ofNullable(known.get(row.child()));
        return new DueChild(
                row.entryNo(),
                row.child(),
                person.map(one -> ChildNames.shown(reader, one.name())),
                person.map(Person::sex),
                person.map(Person::birthDate),
                row.way(),
                row.cell(),
                Cells.name(tree, row.cell()),
                row.standing(day),
                Optional.ofNullable(row.schoolId()).map(school -> new Registered(school, name(school), row.grade())),
                Optional.ofNullable(row.documentId()).map(DocumentId::of),
                Optional.ofNullable(row.slipOn())
                        .map(on -> new Slip(on, Optional.of(row.slip()).filter(words -> reads))),
                row.found()
                        .map(outcome -> new Told(
                                outcome,
                                row.toldBy(),
                                row.toldOn(),
                                Optional.of(row.note()).filter(words -> reads),
                                Optional.ofNullable(row.approver()).map(this::name),
                                Optional.ofNullable(row.untilOn()),
                                row.openedCase(),
                                row.answeredBy(),
                                row.answeredAt())));
    }

    private String name(String unit) {
        return tree.find(unit).map(Unit::name).orElse(unit);
    }
}
