package org.baoxue.policy.internal.archive;

/** A region as it stands in one policy set. */
public record RegionInForce(String regionId, String contentHash, String bundleName, String bundleVersion) {}
