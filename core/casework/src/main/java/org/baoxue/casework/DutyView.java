package org.baoxue.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;

/**
 * What a unit owes, or owed.
 *
 * @param id the duty
 * @param rule the rule it follows from
 * @param kind what is asked for
 * @param words the duty in short, as users read it
 * @param unit id of the unit that owes it
 * @param occasion what made it owed
 * @param addressees ids of all units that must receive it; empty if nobody says (方案未规定)
 * @param unresolved kinds of addressee that the rule names and for which no unit is known
 * @param due by when; without a number if the plan gives none
 * @param state how it stands at the moment of reading
 * @param policyHash policy by which an open duty is due, or a settled one was judged
 * @param form the form to report on, if the rule names one
 * @param outcome how it ended
 * @param escalations the tiers that it was passed up to because it is late, the lowest first; none once it is settled
 */
public record DutyView(
        DutyId id,
        RuleKey rule,
        DutyKind kind,
        String words,
        String unit,
        Occasion occasion,
        List<String> addressees,
        List<UnitKind> unresolved,
        Due due,
        DutyState state,
        String policyHash,
        Optional<RuleKey> form,
        Optional<Outcome> outcome,
        List<Escalation> escalations) {

    public DutyView {
        addressees = List.copyOf(addressees);
        unresolved = List.copyOf(unresolved);
        escalations = List.copyOf(escalations);
    }

    /** The same in other words. */
    public DutyView worded(String other) {
        return new DutyView(
                id,
                rule,
                kind,
                other,
                unit,
                occasion,
                addressees,
                unresolved,
                due,
                state,
                policyHash,
                form,
                outcome,
                escalations);
    }

    /** The first moment that is too late, where anybody gives a number. */
    public Optional<Instant> dueAt() {
        return due instanceof Due.At at ? Optional.of(at.end()) : Optional.empty();
    }

    /** Whether the deadline counts days of which no published calendar tells, so that the reader must be told. */
    public boolean dueAssumed() {
        return due instanceof Due.At at && at.assumed();
    }

    /** The words of a deadline without a number: the plan's own (及时), or 方案未规定. */
    public Optional<String> dueWords() {
        if (due instanceof Due.Unquantified unquantified) {
            return Optional.of(unquantified.words());
        }
        return due instanceof Due.Unsaid ? Optional.of("方案未规定") : Optional.empty();
    }

    /**
     * What made a duty owed.
     *
     * @param subject case id, for a period the id of the unit, or the id of a pupil on a list
     * @param trigger fact and its event, such as {@code suspected@1}, or id of the period, for a pupil with the number of the
     *     entry before it, such as {@code listed1/2026-W36}; with {@code #2} and so on where a duty is owed several times in a
     *     period
     * @param since when it became owed
     * @param first first day of the period; for a fact the day it became known
     * @param last last day of the period; for a fact the same as {@code first}
     */
    public record Occasion(String subject, String trigger, Instant since, LocalDate first, LocalDate last) {

        /** How the trigger begins where a pupil's place on a list makes it owed. */
        public static final String LISTED = "listed";

        /** The pupil, if its place on a list is the trigger. */
        public Optional<ChildId> listed() {
            return trigger.startsWith(LISTED) ? Optional.of(new ChildId(subject)) : Optional.empty();
        }

        /** The case, if a fact about a child is the trigger. */
        public Optional<CaseId> caseId() {
            return trigger.contains("@") ? Optional.of(new CaseId(subject)) : Optional.empty();
        }

        /** The id of the period, if a period is the trigger. */
        public Optional<String> periodId() {
            return trigger.contains("@")
                    ? Optional.empty()
                    : Optional.of(trigger.replaceFirst("#.*", "").replaceFirst("^.*/", ""));
        }
    }

    /**
     * That a late duty became the concern of a tier above its owner (逾期上交).
     *
     * @param unit id of the unit of that tier
     * @param at when
     * @param by who passed it up: the daily run to the first tier, a person to those above it
     * @param reason why a person did; empty for the daily run
     */
    public record Escalation(String unit, Instant at, String by, String reason) {}

    /**
     * How a duty ended.
     *
     * @param at when
     * @param by who
     * @param reason why it was waived, or what was done; empty for a report
     */
    public record Outcome(Instant at, String by, String reason) {}
}
