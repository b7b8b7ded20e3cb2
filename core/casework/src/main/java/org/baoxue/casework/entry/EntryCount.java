package org.baoxue.casework.entry;

/**
 * How far a round, or a part of it, has come; all but {@code due} add up to it.
 *
 * @param cases children found in no school
 */
public record EntryCount(
        long due, long registered, long notified, long postponed, long explained, long cases, long inQuestion) {}
