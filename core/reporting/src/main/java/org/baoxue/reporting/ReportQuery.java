package org.baoxue.reporting;

import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.RuleKey;

/**
 * Which reports to list: the newest period first.
 *
 * @param states any of these; all if empty
 * @param unit of this unit
 * @param addressee addressed to this unit
 * @param rule of this rule
 * @param trigger of this period or event
 * @param page which part of the list
 */
public record ReportQuery(
        Set<ReportState> states,
        Optional<String> unit,
        Optional<String> addressee,
        Optional<RuleKey> rule,
        Optional<String> trigger,
        PageRequest page) {

    public ReportQuery {
        states = Set.copyOf(states);
    }

    /** All reports in the reader's scope. */
    public static ReportQuery all(PageRequest page) {
        return new ReportQuery(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page);
    }
}
