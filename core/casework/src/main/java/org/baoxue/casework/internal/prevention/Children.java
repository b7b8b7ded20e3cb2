package org.baoxue.casework.internal.prevention;

import java.time.LocalDate;
import java.util.Set;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.NotFound;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Roster;

/** The children of the lists, as far as an actor reaches, and the plans that hold for them. */
record Children(Gate gate, Units units, Roster roster, Policies policies) {

    /**
     * A child of any list.
     *
     * @throws org.baoxue.access.Denied if the actor may not do this for the child
     * @throws NotFound if no list names it
     */
    Known required(Actor actor, Action action, ChildId child) {
        gate.require(actor, action);
        Known known = Known.of(roster, Set.of(child)).get(child);
        if (!known.onAnyList()) {
            throw new NotFound("名单上没有学生 %s (on no list)".formatted(child));
        }
        gate.require(actor, action, child.value(), known.unit(units.tree()), known.divisions());
        return known;
    }

    /** The plan of the place that governs a pupil's absence, which is whom the files and visits are about. */
    ResolvedPolicy policy(Known child, LocalDate day) {
        PolicySnapshot snapshot = policies.current();
        UnitTree tree = units.tree();
        return GoverningPlaces.of(snapshot, Fact.ABSENCE, child.places(tree), day)
                .map(governing -> snapshot.resolve(governing.where(), day))
                .orElseThrow(() -> new IllegalStateException("a child without any place: " + child.child()));
    }
}
