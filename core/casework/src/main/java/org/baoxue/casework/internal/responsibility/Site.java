package org.baoxue.casework.internal.responsibility;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Role;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.roster.ChildNames;

/**
 * Where a charge lies.
 *
 * @param charge the charge
 * @param name its name
 * @param unit the unit that it is, or the child's class
 * @param places the place that it is, or the child's 户籍 and residence
 * @param policy whose plan names its tiers
 */
record Site(Charge charge, String name, Optional<Unit> unit, List<DivisionCode> places, PolicyPlace policy) {

    Site {
        places = List.copyOf(places);
    }

    /** Whether it lies in the scope, as the gate judges it. */
    boolean in(ScopeFilter scope) {
        return scope.everything()
                || unit.filter(scope::covers).isPresent()
                || places.stream().anyMatch(scope::covers);
    }

    /** The name as a role may see it: that of a child is personal. */
    String shownName(Role role) {
        return charge.kind() == Charge.Kind.CHILD ? ChildNames.shown(role, name) : name;
    }

    /** The place, or the place of the child's 户籍. */
    Optional<String> division() {
        return places.stream().findFirst().map(DivisionCode::digits);
    }

    /** Where the child lives, if elsewhere. */
    Optional<String> residence() {
        return places.stream().skip(1).findFirst().map(DivisionCode::digits);
    }
}
