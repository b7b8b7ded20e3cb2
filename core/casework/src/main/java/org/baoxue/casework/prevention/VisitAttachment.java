package org.baoxue.casework.prevention;

import java.time.Instant;

/**
 * A photo or scan of a visit.
 *
 * @param number which one, from 1
 * @param type its media type, by its first bytes
 * @param hash SHA-256 of its bytes
 * @param by who added it
 * @param at when
 */
public record VisitAttachment(int number, String type, String hash, String by, Instant at) {}
