package org.baoxue.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.RuleKey;

/**
 * Which duties to list: those with a deadline first, the earliest first. Made by {@link #in} and narrowed step by step.
 *
 * @param states any of these; all if empty
 * @param unit owed by this unit
 * @param superior owed by a unit directly below this one, or passed up to it
 * @param addressee addressed to this unit
 * @param kinds any of these; all if empty
 * @param rule of this rule
 * @param subject of this case
 * @param trigger of this period, such as {@code 2026-11}, or this event
 * @param dueFrom due at this moment or later
 * @param dueBefore due before this moment
 * @param escalated only those that were passed up to a tier above their owner
 * @param page which part of the list
 */
public record DutyQuery(
        Set<DutyState> states,
        Optional<String> unit,
        Optional<String> superior,
        Optional<String> addressee,
        Set<DutyKind> kinds,
        Optional<RuleKey> rule,
        Optional<String> subject,
        Optional<String> trigger,
        Optional<Instant> dueFrom,
        Optional<Instant> dueBefore,
        boolean escalated,
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
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                page);
    }

    /** Those owed by this unit; by any if empty. */
    public DutyQuery by(Optional<String> owner) {
        return new DutyQuery(
                states, owner, superior, addressee, kinds, rule, subject, trigger, dueFrom, dueBefore, escalated, page);
    }

    /** Those owed by a unit directly below this one, and those that were passed up to it. */
    public DutyQuery below(String above) {
        return new DutyQuery(
                states,
                unit,
                Optional.of(above),
                addressee,
                kinds,
                rule,
                subject,
                trigger,
                dueFrom,
                dueBefore,
                escalated,
                page);
    }

    /** Those addressed to this unit; to any if empty. */
    public DutyQuery to(Optional<String> receiver) {
        return new DutyQuery(
                states, unit, superior, receiver, kinds, rule, subject, trigger, dueFrom, dueBefore, escalated, page);
    }

    /** Those of any of these kinds; of all if empty. */
    public DutyQuery of(Set<DutyKind> any) {
        return new DutyQuery(
                states, unit, superior, addressee, any, rule, subject, trigger, dueFrom, dueBefore, escalated, page);
    }

    /** Those of this rule; of any if empty. */
    public DutyQuery under(Optional<RuleKey> of) {
        return new DutyQuery(
                states, unit, superior, addressee, kinds, of, subject, trigger, dueFrom, dueBefore, escalated, page);
    }

    /** Those of this case; of any if empty. */
    public DutyQuery about(Optional<String> about) {
        return new DutyQuery(
                states, unit, superior, addressee, kinds, rule, about, trigger, dueFrom, dueBefore, escalated, page);
    }

    /** Those of this period or event; of any if empty. */
    public DutyQuery on(Optional<String> occasion) {
        return new DutyQuery(
                states, unit, superior, addressee, kinds, rule, subject, occasion, dueFrom, dueBefore, escalated, page);
    }

    /** Those that are due from one moment on and before another. */
    public DutyQuery due(Optional<Instant> from, Optional<Instant> before) {
        return new DutyQuery(
                states, unit, superior, addressee, kinds, rule, subject, trigger, from, before, escalated, page);
    }

    /** Those that were passed up to a tier above their owner; all if false. */
    public DutyQuery passedUp(boolean only) {
        return new DutyQuery(
                states, unit, superior, addressee, kinds, rule, subject, trigger, dueFrom, dueBefore, only, page);
    }
}
