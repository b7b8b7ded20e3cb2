package org.baoxue.region.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.policy.internal.resolve.Snapshot;

/** The regions on the class path, in force together as the platform would have them: for the tests of a region's rules. */
public final class RegionsInForce {

    private static final PolicySnapshot SNAPSHOT = load();

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

    private static PolicySnapshot load() {
        try {
            return Snapshot.of(RegionBundle.regionsOnClassPath(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
