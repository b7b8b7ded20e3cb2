package org.baoxue.access;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit trail. Holds no personal data: children appear by their identifier alone.
 *
 * @param id increases with time
 * @param at when
 * @param actor who: account name or {@code system:…}
 * @param role as what
 * @param unitId unit of the actor
 * @param action what
 * @param outcome how it ended
 * @param subject on what: an identifier, empty if there is none
 * @param detail more, in words
 * @param from from where
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        Role role,
        Optional<String> unitId,
        Action action,
        Outcome outcome,
        String subject,
        String detail,
        String from) {

    /** How an operation ended. */
    public enum Outcome {
        DONE("完成"),
        GRANTED("准许"),
        DENIED("拒绝"),
        FAILED("失败");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        /** The outcome's name for people. */
        public String chinese() {
            return chinese;
        }
    }
}
