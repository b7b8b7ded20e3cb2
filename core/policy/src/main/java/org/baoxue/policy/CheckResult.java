package org.baoxue.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param region the region, if no finding is an error
 * @param findings in the order of files and lines
 */
public record CheckResult(Optional<Region> region, List<Finding> findings) {

    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** Whether the region is accepted: it has no error. */
    public boolean accepted() {
        return region.isPresent();
    }

    /** The findings of one severity. */
    public List<Finding> findings(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
