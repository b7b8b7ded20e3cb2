package org.baoxue.policy;

import java.util.List;
import java.util.Map;

/**
 * What would bring one region, as it lies outside the platform: a region's jar, a folder or a file.
 *
 * @param name how it is called where it lies
 * @param files content by name, as a bundle would bring them
 * @param findings what is wrong with the package as such; with an error among them its files are not looked at
 */
public record RegionPackage(String name, Map<String, byte[]> files, List<Finding> findings) {

    public RegionPackage {
        files = Map.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** Whether the package itself is sound. */
    boolean isSound() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
