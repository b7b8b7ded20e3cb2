package org.baoxue.policy.internal.contradiction;

import org.baoxue.policy.Contradiction;

/**
 * Something at odds.
 *
 * @param kind what it is
 * @param field the field of the statement
 * @param path the field or what is in it, such as {@code steps[2].by}
 * @param found what stands there
 * @param expected what could stand there
 */
record AtOdds(Contradiction kind, String field, String path, String found, String expected) {}
