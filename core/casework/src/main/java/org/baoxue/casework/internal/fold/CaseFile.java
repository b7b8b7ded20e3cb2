package org.baoxue.casework.internal.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.casework.CaseEventKind;
import org.baoxue.casework.CaseExit;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.CaseOpening.NeverEnrolledOpened;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.ExternalSystem;

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
 * @param contact whether the family can be reached
 * @param exit the lawful exit that stands or stood last
 * @param holding whose case it is
 * @param facts facts that ask for reports, in order
 * @param told entries that other systems must show too, in order
 * @param seq sequence of the last event
 */
public record CaseFile(
        CaseOpening opening,
        String openedPolicy,
        Instant openedAt,
        CaseState state,
        Absence absence,
        boolean lapsed,
        Days days,
        Contact contact,
        Optional<CaseExit> exit,
        Holding holding,
        List<FactAt> facts,
        List<Told> told,
        long seq) {

    public CaseFile {
        facts = List.copyOf(facts);
        told = List.copyOf(told);
    }

    /** The days that meet the definition; for a child who never had a school, the day on which it was found. */
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

        Days settledOn(LocalDate day) {
            return new Days(confirmed, returned, closed, Optional.of(day));
        }

        Days unsettled() {
            return new Days(confirmed, returned, closed, Optional.empty());
        }
    }

    /**
     * Whether the family can be reached.
     *
     * @param inVain attempts since somebody was last reached
     * @param lostSince day from which it counts as 失联
     */
    public record Contact(int inVain, Optional<LocalDate> lostSince) {

        static final Contact NOT_TRIED = new Contact(0, Optional.empty());

        Contact after(boolean reached) {
            return reached ? NOT_TRIED : new Contact(inVain + 1, lostSince);
        }
    }

    /** A fact, the event that states it and when it became known. */
    public record FactAt(CaseFact fact, long seq, Instant at) {

        /** The trigger of the duties that follow. */
        public String trigger() {
            return fact.key() + "@" + seq;
        }
    }

    /**
     * An entry that other systems must show too.
     *
     * @param asked the systems that must
     * @param shownBy the entries that say so, by system
     */
    public record Told(
            long seq, CaseEventKind kind, LocalDate on, Set<ExternalSystem> asked, Map<ExternalSystem, Shown> shownBy) {

        public Told {
            asked = Set.copyOf(asked);
            shownBy = Map.copyOf(shownBy);
        }

        Told alsoBy(ExternalSystem system, Shown shown) {
            Map<ExternalSystem, Shown> more = new HashMap<>(shownBy);
            more.put(system, shown);
            return new Told(seq, kind, on, asked, more);
        }
    }

    /**
     * That another system shows an entry.
     *
     * @param seq sequence of the entry that says so
     * @param on the day
     * @param status the mark there
     */
    public record Shown(long seq, LocalDate on, Optional<String> status) {}

    static CaseFile opened(CaseOpening opening, Recorded recorded) {
        boolean never = opening instanceof NeverEnrolledOpened;
        return new CaseFile(
                        opening,
                        recorded.policyHash(),
                        recorded.at(),
                        never ? CaseState.NEVER_ENROLLED : CaseState.SUSPECTED,
                        new Absence(opening.firstDay(), opening.standsFrom()),
                        false,
                        Days.NONE,
                        Contact.NOT_TRIED,
                        Optional.empty(),
                        Holding.from(opening, recorded),
                        List.of(),
                        List.of(),
                        recorded.seq())
                .stating(never ? CaseFact.NEVER_ENROLLED : CaseFact.SUSPECTED, recorded)
                .telling(recorded, opening.standsFrom(), EnumSet.of(ExternalSystem.DROPOUT_LEDGER));
    }

    /** The state in which an open case stands by its facts. */
    CaseState openState() {
        if (opening instanceof NeverEnrolledOpened) {
            return CaseState.NEVER_ENROLLED;
        }
        return days.confirmed().isPresent() ? CaseState.DROPOUT : CaseState.SUSPECTED;
    }

    /** First day on which something can have been done in the case. */
    LocalDate firstDay() {
        return absence.since();
    }

    CaseFile at(long last) {
        return new CaseFile(
                opening,
                openedPolicy,
                openedAt,
                state,
                absence,
                lapsed,
                days,
                contact,
                exit,
                holding,
                facts,
                told,
                last);
    }

    CaseFile absent(Absence updated) {
        return new CaseFile(
                opening, openedPolicy, openedAt, state, updated, false, days, contact, exit, holding, facts, told, seq);
    }

    CaseFile withLapse() {
        return new CaseFile(
                opening, openedPolicy, openedAt, state, absence, true, days, contact, exit, holding, facts, told, seq);
    }

    CaseFile moved(CaseState next, Days updated) {
        return new CaseFile(
                opening,
                openedPolicy,
                openedAt,
                next,
                absence,
                lapsed,
                updated,
                contact,
                exit,
                next.open() ? holding : holding.withoutOffer(),
                facts,
                told,
                seq);
    }

    CaseFile contact(Contact updated) {
        return new CaseFile(
                opening,
                openedPolicy,
                openedAt,
                state,
                absence,
                lapsed,
                days,
                updated,
                exit,
                holding,
                facts,
                told,
                seq);
    }

    CaseFile leaving(Optional<CaseExit> by) {
        return new CaseFile(
                opening, openedPolicy, openedAt, state, absence, lapsed, days, contact, by, holding, facts, told, seq);
    }

    CaseFile holding(Holding updated) {
        return new CaseFile(
                opening,
                openedPolicy,
                openedAt,
                state,
                absence,
                lapsed,
                days,
                contact,
                exit,
                updated,
                facts,
                told,
                seq);
    }

    CaseFile stating(CaseFact fact, Recorded recorded) {
        List<FactAt> all = new ArrayList<>(facts);
        all.add(new FactAt(fact, recorded.seq(), recorded.at()));
        return stating(all, told);
    }

    CaseFile telling(Recorded recorded, LocalDate on) {
        return telling(recorded, on, EnumSet.allOf(ExternalSystem.class));
    }

    private CaseFile telling(Recorded recorded, LocalDate on, Set<ExternalSystem> asked) {
        List<Told> all = new ArrayList<>(told);
        all.add(new Told(recorded.seq(), recorded.event().kind(), on, asked, Map.of()));
        return stating(facts, all);
    }

    CaseFile shown(Told entry, ExternalSystem system, Shown by) {
        return stating(
                facts,
                told.stream()
                        .map(known -> known.equals(entry) ? known.alsoBy(system, by) : known)
                        .toList());
    }

    /** A withdrawn case states nothing that would have to be reported or shown. */
    CaseFile withoutFacts() {
        return stating(List.of(), List.of());
    }

    private CaseFile stating(List<FactAt> stated, List<Told> toldToo) {
        return new CaseFile(
                opening,
                openedPolicy,
                openedAt,
                state,
                absence,
                lapsed,
                days,
                contact,
                exit,
                holding,
                stated,
                toldToo,
                seq);
    }
}
