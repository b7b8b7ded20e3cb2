package org.baoxue.casework.testing;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;

/** One policy with rules that end and others that begin at a border of dates. Immutable. */
public record TurningRules(PolicySnapshot before, LocalDate border, PolicySnapshot from) implements PolicySnapshot {

    @Override
    public String hash() {
        return before.hash();
    }

    @Override
    public ResolvedPolicy resolve(PolicyPlace place, LocalDate day) {
        return day.isBefore(border) ? before.resolve(place, day) : from.resolve(place, day);
    }

    @Override
    public List<LocalDate> changes(PolicyPlace place) {
        return List.of(border);
    }

    @Override
    public List<Layer> layers() {
        return List.of();
    }
}
