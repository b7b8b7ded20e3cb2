package org.baoxue.casework;

import java.time.Instant;

/**
 * One event in the log of a case.
 *
 * @param seq 1 for the first
 * @param at when it was recorded, to the millisecond
 * @param actor who recorded it
 * @param policyHash policy in force at that moment
 * @param hash SHA-256 of the stored bytes, in hexadecimal
 * @param event what happened
 */
public record CaseEntry(long seq, Instant at, String actor, String policyHash, String hash, CaseEvent event) {}
