package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** What both lists say of one child now. */
record RosterFacts(Optional<Enrolment> enrolment, Optional<Household> household) {

    static Map<ChildId, RosterFacts> of(Roster roster, Set<ChildId> children) {
        Map<ChildId, Enrolment> enrolments = roster.enrolments(children);
        Map<ChildId, Household> households = roster.households(children);
        Map<ChildId, RosterFacts> facts = new HashMap<>();
        children.forEach(child -> facts.put(
                child,
                new RosterFacts(
                        Optional.ofNullable(enrolments.get(child)), Optional.ofNullable(households.get(child)))));
        return facts;
    }

    Optional<String> name() {
        return enrolment.map(Enrolment::name).or(() -> household.map(Household::name));
    }

    /** Whether the child has its 学籍, and how old it is. */
    FileJudge.Pupil pupil() {
        Optional<LocalDate> born = enrolment.map(Enrolment::birthDate).or(() -> household.map(Household::birthDate));
        return new FileJudge.Pupil(
                born, enrolment.filter(row -> row.presence() == Presence.LISTED).isPresent());
    }

    /** Where the child belongs; its school is the one that sends the lessons. */
    ChildPlaces places(UnitTree tree, String school) {
        ChildPlaces known = Whereabouts.of(enrolment, household, tree);
        return new ChildPlaces(
                known.household(),
                known.residence(),
                tree.find(school).map(new PolicyPlaces(tree)::of).or(known::school));
    }

    /** Where to find the file: the lists as they are or, where they no longer know the child, as they were. */
    SendRow.Location location(String school, Optional<SendRow.Location> before) {
        Optional<String> classId =
                enrolment.filter(row -> row.schoolId().equals(school)).map(Enrolment::classId);
        ChildPlaces places = Whereabouts.of(enrolment, household, UnitTree.of(Set.of()));
        return new SendRow.Location(
                classId,
                places.household().or(() -> before.flatMap(SendRow.Location::household)),
                places.residence().or(() -> before.flatMap(SendRow.Location::residence)));
    }
}
