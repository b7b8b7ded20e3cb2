package org.baoxue.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.RuleKey;

/**
 * Which duties to list: those with a deadline first, the earliest first.
 *
 * @param states any of these; all if empty
 * @param unit owed by this unit
 * @param addressee addressed to this unit
 * @param kinds any of these; all if empty
 * @param rule of this rule
 * @param subject of this case
 * @param trigger of this period, such as {@code 2026-11}, or this event
 * @param dueBefore due before this moment
 * @param page which part of the list
 */
public record DutyQuery(
        Set<DutyState> states,
        Optional<String> unit,
        Optional<String> addressee,
        Set<DutyKind> kinds,
        Optional<RuleKey> rule,
        Optional<String> subject,
        Optional<String> trigger,
        Optional<Instant> dueBefore,
        PageRequest page) {

    public DutyQuery {
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }

    /** All duties in the reader's scope that stand in one of these states. */
    public static DutyQuery in(Set<DutyState> states, PageRequest page) {
        return new DutyQuery(
                states,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                page);
    }
}
