package org.baoxue.casework.document;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * A document made out elsewhere, such as by a court: recorded, never produced.
 *
 * @param rule the rule of a notice that declares it
 * @param title its exact title; empty for that of the rule
 * @param number its own number, as printed
 * @param issuer who issued it, in words
 * @param on its date
 * @param until last day for obeying it, where it gives one
 */
public record ReceivedDocument(
        RuleKey rule, Optional<String> title, String number, String issuer, LocalDate on, Optional<LocalDate> until) {}
