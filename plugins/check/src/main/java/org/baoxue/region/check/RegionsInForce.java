package org.baoxue.region.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Model;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.resolve.Snapshot;

/** The regions on the class path, in force together as the platform would have them: for the tests of a region's rules. */
public final class RegionsInForce {

    private static final List<Region> REGIONS = load();
    private static final PolicySnapshot SNAPSHOT = Snapshot.of(REGIONS, List.of(), List.of());

    private RegionsInForce() {}

    /**
     * The policy of a place on a day, without local settings.
     *
     * @param division digits of the division, such as {@code 341502}
     * @param day ISO date, such as {@code 2026-11-20}
     */
    public static ResolvedPolicy at(String division, String day) {
        return SNAPSHOT.resolve(DivisionCode.of(division), LocalDate.parse(day));
    }

    /**
     * The policy of a place or school on a day, with a model bound to it and nothing else bound anywhere.
     *
     * @param model {@link Model#key()}, such as {@code models/town}
     * @param target the place or school
     * @param day ISO date, such as {@code 2026-11-20}
     * @throws IllegalArgumentException if there is no such model or it does not fit the place
     */
    public static ResolvedPolicy bound(String model, Binding.Target target, String day) {
        Model found = REGIONS.stream()
                .flatMap(region -> region.models().stream())
                .filter(each -> each.key().equals(model))
                .filter(each -> each.fits(target.level()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(model + " → " + target));
        Layer layer = found.layer();
        Binding binding =
                new Binding(1, layer.region(), layer.id(), target, Optional.empty(), "test", Instant.EPOCH, "test");
        return Snapshot.of(REGIONS, List.of(), List.of(binding))
                .resolve(
                        new PolicyPlace(
                                target.division(), target.school().stream().toList()),
                        LocalDate.parse(day));
    }

    private static List<Region> load() {
        try {
            return RegionBundle.regionsOnClassPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
