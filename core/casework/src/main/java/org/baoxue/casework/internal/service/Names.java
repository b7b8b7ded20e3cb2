package org.baoxue.casework.internal.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.casework.CaseView;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Roster;

/** The names of children as a role may see them: whole for those who work with the child, else the first character. */
record Names(Roster roster) {

    private static final Set<Role> WITH_PURPOSE =
            EnumSet.of(Role.COUNTY, Role.TOWNSHIP, Role.CENTRAL_SCHOOL, Role.SCHOOL, Role.CLASS_TEACHER);

    List<CaseView> name(Actor actor, List<CaseView> cases) {
        Map<ChildId, Enrolment> enrolments =
                roster.enrolments(cases.stream().map(CaseView::child).collect(Collectors.toSet()));
        return cases.stream()
                .map(known -> known.named(Optional.ofNullable(enrolments.get(known.child()))
                        .map(Enrolment::name)
                        .map(name -> shown(actor.role(), name))))
                .toList();
    }

    /** Whether personal words are for this role. */
    static boolean mayRead(Role role) {
        return WITH_PURPOSE.contains(role);
    }

    private static String shown(Role role, String name) {
        if (mayRead(role) || name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "＊".repeat(name.codePointCount(first, name.length()));
    }
}
