package org.baoxue.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Checks packages that would be installed together: each may refer to the others as far as these are accepted.
     *
     * @param inForce the regions in force; one that a package brings anew is passed over
     */
    public static List<PackageCheck> check(List<RegionPackage> packages, Collection<Region> inForce) {
        Map<String, Region> beside = new LinkedHashMap<>();
        inForce.forEach(region -> beside.put(region.id(), region));
        List<PackageCheck> checks = List.of();
        long before;
        do {
            before = accepted(checks);
            checks = packages.stream()
                    .map(each -> new PackageCheck(each.name(), check(each, beside.values())))
                    .toList();
            checks.forEach(check -> check.result().region().ifPresent(region -> beside.put(region.id(), region)));
        } while (accepted(checks) > before && packages.size() > 1);
        return checks;
    }

    private static long accepted(List<PackageCheck> checks) {
        return checks.stream().filter(check -> check.result().accepted()).count();
    }

    private static CheckResult check(RegionPackage each, Collection<Region> others) {
        if (!each.isSound()) {
            return new CheckResult(Optional.empty(), each.findings());
        }
        CheckResult result = check(each.files(), others);
        List<Finding> findings = new ArrayList<>(each.findings());
        findings.addAll(result.findings());
        return new CheckResult(result.region(), findings);
    }
}
