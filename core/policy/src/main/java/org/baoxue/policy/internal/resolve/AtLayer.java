package org.baoxue.policy.internal.resolve;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.Statement;

/** What holds where one layer speaks last: the layers above it and itself, without settings and without its neighbours. */
public final class AtLayer {

    private AtLayer() {}

    /** The policy at the layer's own place. */
    public static ResolvedPolicy resolve(Layer layer, Collection<Layer> all, LocalDate day) {
        Resolution resolution = Resolver.resolve(heard(layer, all).toList(), day);
        return new ResolvedPolicy("", layer.division(), day, resolution.rules(), resolution.silent());
    }

    /** A day on which the statement holds, and with it as many of the statements above it as may be. */
    public static LocalDate dayOf(Layer layer, Statement statement, Collection<Layer> all) {
        return Stream.concat(heard(layer, all).flatMap(other -> other.statements().stream()), Stream.of(statement))
                .flatMap(other -> other.validity().from().stream())
                .filter(statement.validity()::holdsOn)
                .max(Comparator.naturalOrder())
                .or(() -> statement.validity().to())
                .orElse(LocalDate.EPOCH);
    }

    private static Stream<Layer> heard(Layer layer, Collection<Layer> all) {
        return Stream.concat(
                all.stream()
                        .filter(other -> other.level() != LayerLevel.LOCAL)
                        .filter(other -> other.level().compareTo(layer.level()) < 0
                                && other.division().contains(layer.division())),
                Stream.of(layer));
    }
}
