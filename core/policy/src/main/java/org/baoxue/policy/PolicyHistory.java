package org.baoxue.policy;

import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicySnapshot;
import org.osgi.annotation.versioning.ProviderType;

/** Which policy was in force where and when, and every text that ever was: an OSGi service. Thread-safe. */
@ProviderType
public interface PolicyHistory {

    /**
     * The policies that were in force, the latest first.
     *
     * @param division only changes of what is said for this place; if empty, all changes
     * @throws org.baoxue.access.Denied unless the actor may read policies
     */
    Page<PolicyChange> changes(Actor actor, Optional<DivisionCode> division, PageRequest page);

    /**
     * Every text of a region that is or was in force, the latest first.
     *
     * @throws org.baoxue.access.Denied unless the actor may read policies
     */
    Page<ArchivedRegion> texts(Actor actor, String region, PageRequest page);

    /**
     * A text of a region.
     *
     * @param hash the first six or more digits of its content hash; if empty, the text in force or, failing that, the latest
     * @throws org.baoxue.access.Denied unless the actor may read policies
     * @throws org.baoxue.access.NotFound if there is none
     * @throws org.baoxue.access.Invalid if the hash has another shape or more than one text has it
     */
    RegionText text(Actor actor, String region, Optional<String> hash);

    /**
     * A policy of the past, or the policy in force with another text of one region.
     *
     * @param hash the first six or more digits of the hash of a policy, or of the content hash of a text of a region
     * @throws org.baoxue.access.Denied unless the actor may read policies
     * @throws org.baoxue.access.NotFound if nothing has it
     * @throws org.baoxue.access.Invalid if it has another shape, more than one has it, or the text can no longer be read
     */
    PolicySnapshot version(Actor actor, String hash);
}
