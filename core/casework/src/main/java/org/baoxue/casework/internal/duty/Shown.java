package org.baoxue.casework.internal.duty;

import java.time.Instant;

/**
 * That a record shows a duty to be done.
 *
 * @param at when it was done
 * @param account what the record shows
 */
public record Shown(Instant at, String account) {}
