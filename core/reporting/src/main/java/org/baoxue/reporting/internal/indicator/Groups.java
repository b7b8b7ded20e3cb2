package org.baoxue.reporting.internal.indicator;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.reporting.indicator.SubPopulation;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/**
 * Which children the lists put into which group.
 *
 * @param members by group; everybody belongs to {@link SubPopulation#ALL}, which is left out
 */
record Groups(Map<SubPopulation, Set<ChildId>> members) {

    static Groups of(
            Map<ChildId, Enrolment> enrolments,
            Map<ChildId, Household> households,
            Map<ChildId, Listing> disabled,
            UnitTree tree,
            Roster roster) {
        Map<SubPopulation, Set<ChildId>> members = new EnumMap<>(SubPopulation.class);
        for (SubPopulation group : SubPopulation.values()) {
            members.put(group, new HashSet<>());
        }
        disabled.forEach((child, row) -> bySex(members, child, row.sex()));
        households.forEach((child, row) -> bySex(members, child, row.sex()));
        enrolments.forEach((child, row) -> {
            bySex(members, child, row.sex());
            if (otherCounty(row, tree)) {
                members.get(SubPopulation.OTHER_HOUSEHOLD).add(child);
            }
        });
        Set<ChildId> everybody = new HashSet<>(enrolments.keySet());
        everybody.addAll(households.keySet());
        everybody.addAll(disabled.keySet());
        members.get(SubPopulation.POVERTY_RELIEF).addAll(on(ListKind.POVERTY_RELIEF, everybody, roster));
        members.get(SubPopulation.DISABLED).addAll(on(ListKind.DISABLED, everybody, roster));
        return new Groups(members);
    }

    boolean has(SubPopulation group, ChildId child) {
        return group == SubPopulation.ALL || members.get(group).contains(child);
    }

    private static void bySex(Map<SubPopulation, Set<ChildId>> members, ChildId child, String sex) {
        if (sex.equals("男")) {
            members.get(SubPopulation.BOYS).add(child);
        } else if (sex.equals("女")) {
            members.get(SubPopulation.GIRLS).add(child);
        }
    }

    private static boolean otherCounty(Enrolment row, UnitTree tree) {
        return row.household()
                .filter(household -> tree.find(row.schoolId())
                        .filter(school ->
                                !school.division().at(DivisionLevel.COUNTY).contains(household))
                        .isPresent())
                .isPresent();
    }

    private static Set<ChildId> on(ListKind kind, Set<ChildId> children, Roster roster) {
        Set<ChildId> listed = new HashSet<>();
        roster.listings(kind, children).values().stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .map(Listing::child)
                .forEach(listed::add);
        return listed;
    }
}
