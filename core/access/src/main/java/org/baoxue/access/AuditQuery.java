package org.baoxue.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the audit trail are wanted; newest first.
 *
 * @param from not before
 * @param until before
 * @param actor account name
 * @param action operation
 * @param subject exact identifier
 * @param page part of the list
 */
public record AuditQuery(
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> actor,
        Optional<Action> action,
        Optional<String> subject,
        PageRequest page) {

    /** The newest lines of all. */
    public static AuditQuery newest(PageRequest page) {
        return new AuditQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page);
    }
}
