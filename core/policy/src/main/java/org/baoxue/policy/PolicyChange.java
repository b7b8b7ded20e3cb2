package org.baoxue.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time with one policy in a place, or anywhere.
 *
 * @param hash of the policy, with which it began
 * @param since when it came into force
 * @param until when another came into force; empty for the current one
 * @param cause what changed, in words
 */
public record PolicyChange(String hash, Instant since, Optional<Instant> until, String cause) {}
