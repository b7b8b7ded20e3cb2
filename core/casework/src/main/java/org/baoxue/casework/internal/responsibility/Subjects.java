package org.baoxue.casework.internal.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.store.Holder;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.Gap;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.roster.Roster;

/** What somebody is to answer for on a day, by the units, the plans and the open cases. */
record Subjects(UnitTree tree, Tiers tiers, LocalDate day) {

    /**
     * Villages, groups and classes.
     *
     * @param listed places that the household list names
     */
    List<Subject> places(Map<Charge, List<AssignmentRow>> known, Set<DivisionCode> listed, Predicate<Site> wanted) {
        Sites sites = Sites.of(tree);
        List<Subject> subjects = new ArrayList<>();
        villages(known.keySet(), listed).stream()
                .map(village -> sites.get(Charge.of(new DivisionCode(village))))
                .filter(wanted)
                .forEach(site -> subjects.add(new Subject(Gap.Kind.VILLAGE, site)));
        for (Unit unit : tree.all()) {
            if (unit.kind() != UnitKind.CLASS && unit.kind() != UnitKind.VILLAGE_GROUP) {
                continue;
            }
            Site site = sites.get(Charge.ofUnit(unit.id()));
            if (!wanted.test(site)) {
                continue;
            }
            if (unit.kind() == UnitKind.CLASS) {
                subjects.add(new Subject(Gap.Kind.CLASS, site));
            } else if (known.containsKey(site.charge()) || !tiers.of(site, day).isEmpty()) {
                subjects.add(new Subject(Gap.Kind.VILLAGE_GROUP, site));
            }
        }
        return subjects;
    }

    private Set<String> villages(Collection<Charge> known, Set<DivisionCode> listed) {
        Stream<DivisionCode> units = tree.all().stream()
                .flatMap(unit -> unit.kind() == UnitKind.VILLAGE ? Stream.of(unit.division()) : unit.scopes().stream());
        Stream<DivisionCode> assigned = known.stream()
                .filter(charge -> charge.kind() == Charge.Kind.PLACE)
                .map(charge -> new DivisionCode(charge.id()));
        return Stream.of(units, assigned, listed.stream())
                .flatMap(places -> places)
                .filter(place -> place.level() == DivisionLevel.VILLAGE)
                .map(DivisionCode::digits)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Children out of school, each as its case and the lists know it. */
    List<Subject> children(List<CaseView> open, Roster roster, Predicate<Site> wanted) {
        List<CaseView> mine =
                open.stream().filter(known -> wanted.test(site(known))).toList();
        Sites sites = Sites.of(
                tree,
                roster,
                mine.stream().map(known -> Charge.of(known.child())).toList());
        return mine.stream()
                .map(known -> new Subject(Gap.Kind.CHILD, site(known, sites.find(Charge.of(known.child())))))
                .toList();
    }

    /** As the lists have the child or, once the case was handed over, where it is held. */
    private Site site(CaseView known, Optional<Site> listed) {
        Site held = site(known);
        if (!new Holder(tree, known).handed()) {
            return listed.orElse(held);
        }
        return new Site(held.charge(), listed.map(Site::name).orElse(""), held.unit(), held.places(), held.policy());
    }

    /** By the holder and the places of the case, as everywhere where cases are read. */
    private Site site(CaseView known) {
        Holder holder = new Holder(tree, known);
        return new Site(
                Charge.of(known.child()),
                "",
                holder.unit(),
                holder.places(),
                new PolicyPlaces(tree).of(known.place(), known.division(), known.school()));
    }
}
