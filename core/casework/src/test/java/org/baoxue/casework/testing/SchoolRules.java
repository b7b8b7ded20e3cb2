package org.baoxue.casework.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;

/** A policy in which one school has rules of its own. Immutable. */
public record SchoolRules(Rules everywhere, String school, Rules there) implements PolicySnapshot {

    @Override
    public String hash() {
        return there.hash();
    }

    @Override
    public ResolvedPolicy resolve(PolicyPlace place, LocalDate day) {
        return (place.schools().contains(school) ? there : everywhere).resolve(place, day);
    }

    @Override
    public List<Layer> layers() {
        return List.of(new Layer(
                "model@" + school, "models", "学校方案", LayerLevel.SCHOOL, County.TOWN, Optional.of(school), List.of()));
    }
}
