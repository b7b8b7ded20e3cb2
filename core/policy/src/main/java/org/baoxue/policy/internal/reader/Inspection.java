package org.baoxue.policy.internal.reader;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.resolve.LayerPolicies;
import org.baoxue.policy.internal.tree.Findings;

/**
 * The one check of a region's files, the same when a bundle is installed and when it is only looked at: reading, references,
 * then contradictions between rules and layers, the examples of what is sound so far, and where its layers are laxer than
 * those above.
 *
 * @param read what could be read; the region of a rejected bundle is known by it
 * @param accepted the region, if no finding is an error
 * @param findings by file and line
 */
public record Inspection(Optional<ReadRegion> read, Optional<Region> accepted, List<Finding> findings) {

    /**
     * Inspects files beside other regions.
     *
     * @param others the regions beside it; one with the same id is passed over
     */
    public static Inspection of(Map<String, byte[]> files, Collection<Region> others) {
        Findings findings = new Findings();
        Optional<ReadRegion> read = RegionReader.read(files, findings);
        read.ifPresent(region -> References.check(region, others, findings));
        read.filter(region -> !findings.hasErrors()).ifPresent(region -> {
            LayerPolicies policies = region.policies(others);
            AtOddsFindings.add(region, policies, findings);
            ExampleRun.check(region, policies, findings);
            LaxerLayers.check(region, policies, findings);
        });
        return new Inspection(
                read, read.map(ReadRegion::region).filter(region -> !findings.hasErrors()), findings.sorted());
    }

    /** Nothing was there to be read. */
    public static Inspection nothing() {
        return new Inspection(Optional.empty(), Optional.empty(), List.of());
    }
}
