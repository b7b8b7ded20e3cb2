package org.baoxue.casework.internal.clock;

import java.util.Optional;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;

/** Where a child belongs by both lists; of two that say it, the enrolment list counts. Pure. */
public final class Whereabouts {

    private Whereabouts() {}

    public static ChildPlaces of(Optional<Enrolment> enrolment, Optional<Household> household, UnitTree tree) {
        Optional<DivisionCode> registered =
                household.filter(Household::registered).map(Household::division);
        Optional<DivisionCode> living = household
                .flatMap(Household::residence)
                .or(() -> household.filter(row -> !row.registered()).map(Household::division));
        return new ChildPlaces(
                enrolment.flatMap(Enrolment::household).or(() -> registered),
                enrolment.flatMap(Enrolment::residence).or(() -> living),
                enrolment.map(Enrolment::schoolId).flatMap(tree::find).map(new PolicyPlaces(tree)::of));
    }
}
