package org.baoxue.casework.internal.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Condition;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.casework.internal.duty.Claim.Recipients;
import org.baoxue.casework.internal.duty.FactAddressees;
import org.baoxue.casework.internal.fold.Governed;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.TwoLineChild;
import org.baoxue.casework.survey.TwoLineChild.Addressee;
import org.baoxue.casework.survey.TwoLineChild.Said;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.jdbi.v3.core.Handle;

/** The findings of both lines side by side, each child with those who must hear of it. */
record BothLines(Roster roster, UnitTree tree, PolicySnapshot policy, LocalDate today) {

    /** What both rounds say of one child; a component is null where the round does not have it. */
    record Pair(EntryRow household, EntryRow school) {
        EntryRow any() {
            return household == null ? school : household;
        }
    }

    /**
     * Children whom a line names, in scope on that line. What the other line says of the same child is seen wherever it
     * stands: a child must not look unknown to it because it lies elsewhere.
     */
    static List<Pair> pairs(Handle handle, long household, long school, Condition scope) {
        List<EntryRow> ofHouseholds = SurveyStore.outOfSchool(handle, household, scope);
        List<EntryRow> ofSchools = SurveyStore.outOfSchool(handle, school, scope);
        Map<String, EntryRow> atHome = counterparts(handle, household, ofSchools);
        Map<String, EntryRow> inClass = counterparts(handle, school, ofHouseholds);
        Map<String, Pair> pairs = new LinkedHashMap<>();
        ofHouseholds.forEach(row -> pairs.put(key(row), new Pair(row, inClass.get(key(row)))));
        ofSchools.forEach(row -> pairs.putIfAbsent(key(row), new Pair(atHome.get(key(row)), row)));
        return List.copyOf(pairs.values());
    }

    private static Map<String, EntryRow> counterparts(Handle handle, long round, List<EntryRow> rows) {
        Map<String, EntryRow> found = new HashMap<>();
        SurveyStore.lookUp(handle, round, Set.of()).forEach(row -> found.put(key(row), row));
        List<String> children = rows.stream()
                .flatMap(row -> row.child().stream())
                .map(ChildId::value)
                .toList();
        for (int from = 0; from < children.size(); from += SurveyStore.IN_LIST) {
            SurveyStore.ofChildren(
                            handle,
                            round,
                            children.subList(from, Math.min(children.size(), from + SurveyStore.IN_LIST)))
                    .forEach(row -> found.put(key(row), row));
        }
        return found;
    }

    /** Children without a number are the same by name, sex and birth date; once these are erased, nobody is like another. */
    private static String key(EntryRow row) {
        if (row.childId() != null) {
            return row.childId();
        }
        return row.birthDate() == null
                ? row.roundId() + "/" + row.entryNo()
                : String.join("\n", row.name(), row.sex(), row.birthDate().toString());
    }

    List<TwoLineChild> of(List<Pair> pairs, Role reader) {
        Set<ChildId> children =
                pairs.stream().flatMap(pair -> pair.any().child().stream()).collect(Collectors.toSet());
        Persons persons = Persons.of(roster, children);
        Map<ChildId, Enrolment> pupils = children.isEmpty() ? Map.of() : roster.enrolments(children);
        Map<ChildId, Household> homes = children.isEmpty() ? Map.of() : roster.households(children);
        List<TwoLineChild> both = new ArrayList<>();
        for (Pair pair : pairs) {
            Optional<ChildId> child = pair.any().child();
            Recipients recipients = recipients(
                    pair,
                    child.map(pupils::get).filter(row -> row.presence() == Presence.LISTED),
                    child.map(homes::get));
            both.add(new TwoLineChild(
                    child,
                    persons.name(pair.any()).map(name -> ChildNames.shown(reader, name)),
                    Optional.ofNullable(pair.household()).map(this::said),
                    Optional.ofNullable(pair.school()).map(this::said),
                    recipients.units().stream()
                            .map(id -> new Addressee(
                                    id, tree.find(id).map(Unit::name).orElse(id)))
                            .toList(),
                    recipients.unresolved()));
        }
        both.sort(Comparator.comparing((TwoLineChild one) -> !one.oneLineOnly()));
        return both;
    }

    private Said said(EntryRow row) {
        return new Said(row.entryNo(), Cells.name(tree, row.cell()), row.found(), Optional.ofNullable(row.surveyor()));
    }

    private Recipients recipients(Pair pair, Optional<Enrolment> pupil, Optional<Household> home) {
        boolean suspected = Stream.of(pair.household(), pair.school())
                .anyMatch(row -> row != null && row.found().equals(Optional.of(SurveyOutcome.SUSPECTED)));
        ChildPlaces places = places(pair, pupil, home);
        Optional<Governing> governing =
                GoverningPlaces.of(policy, suspected ? Fact.ABSENCE : Fact.NEVER_ENROLLED, places, today);
        return governing
                .map(found -> new FactAddressees(tree)
                        .of(
                                policy.resolve(
                                        new PolicyPlaces(tree)
                                                .of(
                                                        found.place(),
                                                        found.where().division(),
                                                        pupil.map(Enrolment::schoolId)),
                                        today),
                                suspected ? CaseFact.SUSPECTED : CaseFact.NEVER_ENROLLED,
                                new Governed(
                                        Optional.empty(),
                                        found.place(),
                                        found.where().division(),
                                        places.household(),
                                        places.residence(),
                                        pupil.map(Enrolment::schoolId),
                                        pupil.map(Enrolment::classId))))
                .orElse(new Recipients(List.of(), List.of()));
    }

    /** A child on no list lives where it was found. */
    private ChildPlaces places(Pair pair, Optional<Enrolment> pupil, Optional<Household> home) {
        if (pupil.isPresent() || home.isPresent()) {
            return Whereabouts.of(pupil, home, tree);
        }
        return new ChildPlaces(
                Optional.empty(),
                Optional.ofNullable(pair.household()).flatMap(EntryRow::place),
                Optional.ofNullable(pair.school())
                        .flatMap(row -> tree.find(row.classId()))
                        .map(new PolicyPlaces(tree)::of));
    }
}
