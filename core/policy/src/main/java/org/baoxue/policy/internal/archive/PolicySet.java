package org.baoxue.policy.internal.archive;

import java.time.Instant;

/**
 * One state of what is in force.
 *
 * @param seq its place in the order of changes
 * @param hash hash of the snapshot
 * @param inForceSince from when
 */
public record PolicySet(long seq, String hash, Instant inForceSince) {}
