package org.baoxue.casework.sendeducation;

import java.time.Instant;
import java.util.Optional;

/**
 * One event in the file of a child.
 *
 * @param seq 1 for the first
 * @param at when it was recorded, to the millisecond
 * @param actor who recorded it
 * @param policyHash policy in force at that moment
 * @param hash SHA-256 of the stored bytes, in hexadecimal
 * @param corrects sequence of the entry in whose place this one stands
 * @param event what happened
 */
public record SendEntry(
        long seq, Instant at, String actor, String policyHash, String hash, Optional<Long> corrects, SendEvent event) {}
