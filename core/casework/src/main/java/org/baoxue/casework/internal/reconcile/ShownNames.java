package org.baoxue.casework.internal.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;

/** The names in findings as a reader may see them. */
record ShownNames(Roster roster) {

    Page<Finding> named(Actor actor, Page<Finding> page) {
        Map<ChildId, String> names = names(actor, page.items());
        return page.map(finding -> named(finding, names));
    }

    Finding named(Actor actor, Finding finding) {
        return named(finding, names(actor, List.of(finding)));
    }

    private Map<ChildId, String> names(Actor actor, List<Finding> findings) {
        Set<ChildId> children = new HashSet<>();
        findings.forEach(finding -> {
            children.add(finding.child());
            finding.candidate().ifPresent(known -> children.add(known.child()));
        });
        Map<ChildId, String> names = new HashMap<>();
        ListedPersons.of(roster, children)
                .persons()
                .forEach((child, person) -> names.put(child, ChildNames.shown(actor.role(), person.name())));
        return names;
    }

    private static Finding named(Finding finding, Map<ChildId, String> names) {
        return finding.named(
                Optional.ofNullable(names.get(finding.child())),
                finding.candidate().flatMap(known -> Optional.ofNullable(names.get(known.child()))));
    }
}
