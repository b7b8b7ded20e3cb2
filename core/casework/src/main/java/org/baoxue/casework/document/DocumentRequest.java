package org.baoxue.casework.document;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * What to make out.
 *
 * @param rule the rule that declares the document
 * @param issuer unit in whose name; empty for the unit that the plan names, else the actor's own
 * @param until last day for obeying or answering it; empty for the plan's length, else left to be written by hand
 * @param entry the event of the case that a record is about, by its sequence; empty for the last fitting one
 */
public record DocumentRequest(RuleKey rule, Optional<String> issuer, Optional<LocalDate> until, Optional<Long> entry) {

    /** A document with nothing chosen. */
    public static DocumentRequest of(RuleKey rule) {
        return new DocumentRequest(rule, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
