package org.baoxue.casework.internal.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.casework.CaseView;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;

/** Names for the cases of children. */
record Names(Roster roster) {

    List<CaseView> name(Actor actor, List<CaseView> cases) {
        Map<ChildId, String> shown =
                shown(actor, cases.stream().map(CaseView::child).collect(Collectors.toSet()));
        return cases.stream()
                .map(known -> known.named(Optional.ofNullable(shown.get(known.child()))))
                .toList();
    }

    /** The names of children as the reader may see them, by the enrolment list or else the household list. */
    Map<ChildId, String> shown(Actor actor, Set<ChildId> children) {
        Map<ChildId, String> names = new HashMap<>();
        roster.enrolments(children).forEach((child, row) -> names.put(child, row.name()));
        Set<ChildId> unnamed = new HashSet<>(children);
        unnamed.removeAll(names.keySet());
        if (!unnamed.isEmpty()) {
            roster.households(unnamed).forEach((child, row) -> names.put(child, row.name()));
        }
        names.replaceAll((child, name) -> ChildNames.shown(actor.role(), name));
        return names;
    }

    /** Whether personal words are for this role. */
    static boolean mayRead(Role role) {
        return ChildNames.mayRead(role);
    }
}
