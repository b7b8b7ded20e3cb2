package org.baoxue.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baoxue.policy.internal.reader.Inspection;

/** Checks the files of a region as the platform does when the bundle comes. Pure functions; needs no OSGi. */
public final class RegionCheck {
    private RegionCheck() {}

    /** Checks a region that refers to no other, such as the national one. */
    public static CheckResult check(Map<String, byte[]> files) {
        return check(files, List.of());
    }

    /**
     * Checks a region whose rules may refer to those of other regions.
     *
     * @param files content by name, as listed in the header {@code Baoxue-Region}
     * @param others the regions beside it, such as the national one; one with the same id is passed over
     */
    public static CheckResult check(Map<String, byte[]> files, Collection<Region> others) {
        Inspection inspection = Inspection.of(files, others);
        return new CheckResult(inspection.accepted(), inspection.findings());
    }
}
