package org.baoxue.policy;

import java.time.Instant;

/**
 * A text of a region that is or was in force.
 *
 * @param regionId the region
 * @param contentHash names the text
 * @param bundleName symbolic name of the bundle that first brought it
 * @param bundleVersion version of that bundle
 * @param acceptedAt when it first came into force
 */
public record ArchivedRegion(
        String regionId, String contentHash, String bundleName, String bundleVersion, Instant acceptedAt) {}
