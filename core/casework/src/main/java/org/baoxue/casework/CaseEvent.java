package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.roster.ChildId;

/** What happened in a case. Days are days in Asia/Shanghai. */
public sealed interface CaseEvent {

    /** The kind of event. */
    CaseEventKind kind();

    /**
     * The clock found a definition met.
     *
     * @param child whose case it is
     * @param since first missed day that counts
     * @param reachedOn day on which the definition was met
     * @param rule the definition
     * @param place which of the child's places governed
     * @param division the governing place
     * @param household place of the 户籍, where known
     * @param residence where the child lives, where known
     * @param school unit of the school
     * @param classId unit of the class
     */
    record SuspectedOpened(
            ChildId child,
            LocalDate since,
            LocalDate reachedOn,
            RuleKey rule,
            Place place,
            DivisionCode division,
            Optional<DivisionCode> household,
            Optional<DivisionCode> residence,
            String school,
            String classId)
            implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.SUSPECTED_OPENED;
        }
    }

    /** Attendance was corrected and the definition is met by other days; a lapsed verdict stands again. */
    record AbsenceUpdated(LocalDate since, LocalDate reachedOn, RuleKey rule) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.ABSENCE_UPDATED;
        }
    }

    /** Attendance was corrected and no longer meets the definition: a proposal to withdraw, which a person decides. */
    record VerdictLapsed(LocalDate noticedOn) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.VERDICT_LAPSED;
        }
    }

    /** A person decided that the child has dropped out. */
    record DropoutConfirmed(LocalDate on, Personal reason) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.DROPOUT_CONFIRMED;
        }
    }

    /**
     * Somebody tried to bring the child back.
     *
     * @param on the day
     * @param participants who took part
     * @param whereabouts where the child is
     * @param account what was done and said
     */
    record PersuasionNoted(LocalDate on, Personal participants, Personal whereabouts, Personal account)
            implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.PERSUASION_NOTED;
        }
    }

    /**
     * A step of the procedure that has no event of its own was taken.
     *
     * @param step which; never persuasion, return or strike-off, which are told by events of their own
     * @param on the day
     * @param issuer unit that took it or signed its document
     * @param document number of the document, where there is one
     * @param until last day that the document gives for obeying it; the next step waits for it
     * @param rule the rule of the plan that has the step; empty where no plan speaks of it (方案未规定)
     * @param account what was done
     * @param deviation why it departs from what the plan asks in principle (偏离，需说明); empty where it does not
     */
    record StepTaken(
            StepKind step,
            LocalDate on,
            String issuer,
            Optional<String> document,
            Optional<LocalDate> until,
            Optional<RuleKey> rule,
            Personal account,
            Optional<Personal> deviation)
            implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.STEP_TAKEN;
        }
    }

    /**
     * Something that must be there before the case is struck off is there.
     *
     * @param need what; never the return itself, which is told by {@link Returned}
     * @param on the day
     * @param status the mark in the national system, in its own words, where that is the need
     * @param account by whom and how it was seen
     */
    record NeedNoted(StrikeOffNeed need, LocalDate on, Optional<String> status, Personal account) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.NEED_NOTED;
        }
    }

    /** The child is back in school. */
    record Returned(LocalDate on, Personal note) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.RETURNED;
        }
    }

    /** The case was taken off the ledger. */
    record Closed(LocalDate on, Personal note) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.CLOSED;
        }
    }

    /** A person decided that the case was opened in error. */
    record Withdrawn(Personal reason) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.WITHDRAWN;
        }
    }

    /**
     * An earlier entry was wrong and no longer counts; it stays in the log.
     *
     * @param corrects sequence of that entry
     */
    record Retracted(long corrects, Personal reason) implements CaseEvent {
        @Override
        public CaseEventKind kind() {
            return CaseEventKind.RETRACTED;
        }
    }
}
