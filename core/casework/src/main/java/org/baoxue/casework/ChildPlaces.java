package org.baoxue.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/** Whose plan governs which kind of fact about a child. Thread-safe. */
@ProviderType
public interface ChildPlaces {

    /**
     * The governing place of every kind of fact.
     *
     * @param day the day of the policy; today if empty
     * @throws org.baoxue.access.NotFound if there is no such child within the actor's reach
     */
    Whereabouts of(Actor actor, ChildId child, Optional<LocalDate> day);

    /**
     * Where a child belongs, and what follows.
     *
     * @param day the day of the policy
     * @param policyHash the policy
     * @param places where each of the three places lies, as far as it is known
     * @param governing for every kind of fact
     */
    record Whereabouts(LocalDate day, String policyHash, List<Known> places, List<Governing> governing) {
        public Whereabouts {
            places = List.copyOf(places);
            governing = List.copyOf(governing);
        }
    }

    /** One of the child's places. */
    record Known(Place place, Optional<String> division) {}
}
