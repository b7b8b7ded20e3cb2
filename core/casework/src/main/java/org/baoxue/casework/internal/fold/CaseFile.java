package org.baoxue.casework.internal.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.casework.CaseEvent.SuspectedOpened;
import org.baoxue.casework.CaseState;

/**
 * What the events of a case add up to.
 *
 * @param opening how it was opened
 * @param openedPolicy policy by which it was opened
 * @param openedAt when it was opened
 * @param state where it stands
 * @param absence the days that meet the definition, as last corrected
 * @param lapsed whether corrected attendance no longer meets the definition
 * @param days days of the facts
 * @param facts facts that ask for reports, in order
 * @param seq sequence of the last event
 */
public record CaseFile(
        SuspectedOpened opening,
        String openedPolicy,
        Instant openedAt,
        CaseState state,
        Absence absence,
        boolean lapsed,
        Days days,
        List<FactAt> facts,
        long seq) {

    public CaseFile {
        facts = List.copyOf(facts);
    }

    /** The days that meet the definition. */
    public record Absence(LocalDate since, LocalDate reachedOn) {}

    /**
     * Days of the facts.
     *
     * @param settled last day whose absences belong to this case; empty while it is open
     */
    public record Days(
            Optional<LocalDate> confirmed,
            Optional<LocalDate> returned,
            Optional<LocalDate> closed,
            Optional<LocalDate> settled) {

        static final Days NONE = new Days(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Days confirmedOn(LocalDate day) {
            return new Days(Optional.of(day), returned, closed, settled);
        }

        Days returnedOn(LocalDate day) {
            return new Days(confirmed, Optional.of(day), closed, Optional.of(day));
        }

        Days closedOn(LocalDate day) {
            return new Days(confirmed, returned, Optional.of(day), settled);
        }

        Days withdrawnOn(LocalDate day) {
            return new Days(confirmed, returned, closed, Optional.of(day));
        }
    }

    /** A fact, the event that states it and when it became known. */
    public record FactAt(CaseFact fact, long seq, Instant at) {

        /** The trigger of the duties that follow. */
        public String trigger() {
            return fact.key() + "@" + seq;
        }
    }

    CaseFile at(long last) {
        return new CaseFile(opening, openedPolicy, openedAt, state, absence, lapsed, days, facts, last);
    }

    CaseFile absent(Absence updated) {
        return new CaseFile(opening, openedPolicy, openedAt, state, updated, false, days, facts, seq);
    }

    CaseFile withLapse() {
        return new CaseFile(opening, openedPolicy, openedAt, state, absence, true, days, facts, seq);
    }

    CaseFile moved(CaseState next, Days updated) {
        return new CaseFile(opening, openedPolicy, openedAt, next, absence, lapsed, updated, facts, seq);
    }

    CaseFile stating(FactAt fact) {
        List<FactAt> all = new ArrayList<>(facts);
        all.add(fact);
        return new CaseFile(opening, openedPolicy, openedAt, state, absence, lapsed, days, all, seq);
    }

    /** A withdrawn case states nothing that would have to be reported. */
    CaseFile withoutFacts() {
        return new CaseFile(opening, openedPolicy, openedAt, state, absence, lapsed, days, List.of(), seq);
    }
}
