package org.baoxue.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The regions and their life: an OSGi service. Thread-safe. */
@ProviderType
public interface Regions {

    /** All regions in force, vanished or rejected, by id. */
    List<RegionStatus> list();

    /** One region. */
    Optional<RegionStatus> show(String id);

    /**
     * Checks packages as if they were installed now, beside the regions in force; changes nothing.
     *
     * @return in the order of the packages
     * @throws org.baoxue.access.Denied unless the actor may check regions
     */
    List<PackageCheck> check(Actor actor, List<RegionPackage> packages);

    /**
     * What would be in force if these regions came now, each in the place of the one with its id, under the same settings
     * and bindings; changes nothing.
     *
     * @param entering regions that a check has accepted
     */
    Prospect prospect(Collection<Region> entering);

    /**
     * Ends a region at once, without the grace period, and stops the bundles that bring it. Its texts stay in the
     * archive; starting or updating a bundle brings it back.
     *
     * @throws org.baoxue.access.Denied unless the actor may manage regions
     * @throws org.baoxue.access.NotFound if there is no such region
     * @throws org.baoxue.access.Conflict if a bundle cannot be stopped
     */
    void remove(Actor actor, String id);

    /** Every text of a region that is or was in force, the latest first. */
    List<ArchivedRegion> archive(String id);

    /** The files of an archived text by name; empty if there is none. */
    Optional<Map<String, byte[]>> files(String contentHash);

    /** Whether the expected regions are there. */
    Readiness readiness();
}
