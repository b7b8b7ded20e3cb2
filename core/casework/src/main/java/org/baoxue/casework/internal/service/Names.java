package org.baoxue.casework.internal.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.ChildNames;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Roster;

/** Names for the cases of children. */
record Names(Roster roster) {

    List<CaseView> name(Actor actor, List<CaseView> cases) {
        Map<ChildId, Enrolment> enrolments =
                roster.enrolments(cases.stream().map(CaseView::child).collect(Collectors.toSet()));
        return cases.stream()
                .map(known -> known.named(Optional.ofNullable(enrolments.get(known.child()))
                        .map(Enrolment::name)
                        .map(name -> ChildNames.shown(actor.role(), name))))
                .toList();
    }

    /** Whether personal words are for this role. */
    static boolean mayRead(Role role) {
        return ChildNames.mayRead(role);
    }
}
