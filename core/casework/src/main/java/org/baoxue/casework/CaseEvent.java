package org.baoxue.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;

/** What happened in a case. Days are days in Asia/Shanghai. */
public sealed interface CaseEvent
        permits CaseOpening,
                CaseEvent.AbsenceUpdated,
                CaseEvent.VerdictLapsed,
                CaseEvent.DropoutConfirmed,
                CaseEvent.PersuasionPlanned,
                CaseEvent.PersuasionNoted,
                CaseEvent.StepTaken,
                CaseEvent.NeedNoted,
                CaseEvent.ContactAttempted,
                CaseEvent.ContactLost,
                CaseEvent.Exited,
                CaseEvent.Reopened,
                CaseEvent.Placed,
                CaseEvent.SystemUpdated,
                CaseEvent.HandOverOffered,
                CaseEvent.HandOverReceived,
                CaseEvent.HandOverDeclined,
                CaseEvent.InquirySent,
                CaseEvent.InquiryAnswered,
                CaseEvent.DocumentEntered,
                CaseEvent.DocumentServed,
                CaseEvent.FileAttached,
                CaseEvent.VisitRecorded,
                CaseEvent.Returned,
                CaseEvent.Closed,
                CaseEvent.Withdrawn,
                CaseEvent.Retracted {

    /** The kind of event. */
    default CaseEventKind kind() {
        return CaseEventKind.of(this);
    }

    /** Where the child is said to be; empty in events that do not tell. */
    default Optional<Personal> childIsAt() {
        if (this instanceof PersuasionNoted noted) {
            return Optional.of(noted.whereabouts());
        }
        return this instanceof VisitRecorded visit ? visit.whereabouts() : Optional.empty();
    }

    /** Attendance was corrected and the definition is met by other days; a lapsed verdict stands again. */
    record AbsenceUpdated(LocalDate since, LocalDate reachedOn, RuleKey rule) implements CaseEvent {}

    /** Attendance was corrected and no longer meets the definition: a proposal to withdraw, which a person decides. */
    record VerdictLapsed(LocalDate noticedOn) implements CaseEvent {}

    /** A person decided that the child has dropped out. */
    record DropoutConfirmed(LocalDate on, Personal reason) implements CaseEvent {}

    /**
     * Who is to bring the child back, how and by when was laid down (定人员、定任务、定时间、定标准). The newest one holds.
     *
     * @param on the day
     * @param until last day of the time limit (劝返时限)
     * @param participants who is to do it
     * @param method by which ways (方式方法)
     * @param account what is to be reached
     */
    record PersuasionPlanned(LocalDate on, LocalDate until, Personal participants, Personal method, Personal account)
            implements CaseEvent {}

    /**
     * Somebody tried to bring the child back.
     *
     * @param on the day
     * @param participants who took part
     * @param whereabouts where the child is
     * @param account what was done and said
     * @param thoughts what the child says and thinks (思想动态); empty where nobody noted it
     * @param guardianOpinion what the guardian says (监护人的意见); empty where nobody noted it
     */
    record PersuasionNoted(
            LocalDate on,
            Personal participants,
            Personal whereabouts,
            Personal account,
            Optional<Personal> thoughts,
            Optional<Personal> guardianOpinion)
            implements CaseEvent {}

    /**
     * A step of the procedure that has no event of its own was taken.
     *
     * @param step which; never persuasion, return, placement or strike-off, which are told by events of their own
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
            implements CaseEvent {}

    /**
     * Something that must be there before the case is struck off is there.
     *
     * @param need what; never the return or the mark in the national system, which are told by {@link Returned} and
     *     {@link SystemUpdated}
     * @param on the day
     * @param account by whom and how it was seen
     */
    record NeedNoted(StrikeOffNeed need, LocalDate on, Personal account) implements CaseEvent {}

    /**
     * Somebody tried to reach the family.
     *
     * @param on the day
     * @param reached whether anybody was reached
     * @param means by which means, and whom
     * @param account what came of it
     */
    record ContactAttempted(LocalDate on, boolean reached, Personal means, Personal account) implements CaseEvent {}

    /** A person decided that the family cannot be reached (失联); the case stays open. */
    record ContactLost(LocalDate on, Personal account) implements CaseEvent {}

    /**
     * The child has a lawful place other than the lessons missed, with proof.
     *
     * @param exit which
     * @param on the day
     * @param until last day for which it holds, as of an approved 休学; the child must be back then
     * @param proof what proves it: the paper, its number, who issued it
     * @param account the facts
     */
    record Exited(ExitKind exit, LocalDate on, Optional<LocalDate> until, Personal proof, Personal account)
            implements CaseEvent {}

    /**
     * What a lawful exit rested on no longer stands, so that the case is open again (籍虽在人已离校或送教上门未落实).
     *
     * @param noticedOn the day
     * @param cause what fell away
     * @param lapses keys of what of the send-education lapsed; empty for other causes
     */
    record Reopened(LocalDate noticedOn, ReopenCause cause, List<String> lapses) implements CaseEvent {
        public Reopened {
            lapses = List.copyOf(lapses);
        }
    }

    /**
     * The returned child was placed (安置).
     *
     * @param on the day
     * @param to where
     * @param classSize pupils of the class with the child, where a separate class was formed
     * @param schoolClass id of the class unit, where it is one; the size is then that of its list
     * @param rule the rule of the plan that offers it; empty where no plan speaks of it (方案未规定)
     * @param account the class, and what was taken into account
     * @param deviation why it departs from what the plan asks in principle; empty where it does not
     */
    record Placed(
            LocalDate on,
            PlacementKind to,
            Optional<Integer> classSize,
            Optional<String> schoolClass,
            Optional<RuleKey> rule,
            Personal account,
            Optional<Personal> deviation)
            implements CaseEvent {}

    /**
     * Another system shows a fact of this case.
     *
     * @param system which
     * @param of sequence of the entry that it now shows
     * @param on the day
     * @param status the mark there, in its own words
     */
    record SystemUpdated(ExternalSystem system, long of, LocalDate on, Optional<String> status) implements CaseEvent {}

    /**
     * The case was offered to the unit that is to own it from its receipt on (移交); until then the origin keeps it.
     *
     * @param on the day
     * @param unit unit that is to receive it
     * @param place which of the child's places governs then
     * @param division that place
     * @param document what goes with it, such as the 学籍 file
     * @param rule the rule of the plan that has the step; empty where no plan speaks of it (方案未规定)
     * @param account what was told to the receiving side
     * @param deviation why it departs from what the plan asks in principle; empty where it does not
     */
    record HandOverOffered(
            LocalDate on,
            String unit,
            Place place,
            DivisionCode division,
            Optional<String> document,
            Optional<RuleKey> rule,
            Personal account,
            Optional<Personal> deviation)
            implements CaseEvent {}

    /** The offered case was received, by a receipt (接收回执), and belongs to the receiving side from now on. */
    record HandOverReceived(LocalDate on, Optional<String> receipt, Personal account) implements CaseEvent {}

    /** The offered case was not received, or a place outside the platform gave it back (退回移交). */
    record HandOverDeclined(LocalDate on, Personal reason) implements CaseEvent {}

    /**
     * A place outside the platform was asked to help or to take the case over (协查函).
     *
     * @param on the day
     * @param authority who was asked, as the letter names it
     * @param document number of the letter
     * @param rule the rule of the plan that has the step; empty where no plan speaks of it (方案未规定)
     * @param account what was asked
     * @param deviation why it departs from what the plan asks in principle; empty where it does not
     */
    record InquirySent(
            LocalDate on,
            String authority,
            Optional<String> document,
            Optional<RuleKey> rule,
            Personal account,
            Optional<Personal> deviation)
            implements CaseEvent {}

    /**
     * The place that was asked answered (回执).
     *
     * @param of sequence of the inquiry
     * @param on the day
     * @param receipt number of the answer
     * @param takesOver whether it takes the case over, so that the origin only cooperates from now on
     * @param account what was answered
     */
    record InquiryAnswered(long of, LocalDate on, Optional<String> receipt, boolean takesOver, Personal account)
            implements CaseEvent {}

    /**
     * A document was made out, or one of somebody else was entered into a register (文书).
     *
     * @param on date of the document
     * @param document its place in the register
     * @param number the number as it stands in the document
     * @param title its title
     * @param rule the rule that declares it
     * @param contentHash SHA-256 of its file; empty where it was received
     * @param until last day that it gives for obeying it; empty where it gives none, and in older entries
     */
    record DocumentEntered(
            LocalDate on,
            DocumentId document,
            String number,
            String title,
            RuleKey rule,
            Optional<String> contentHash,
            Optional<LocalDate> until)
            implements CaseEvent {}

    /**
     * A document was served, or it was tried (送达).
     *
     * @param at when, in Asia/Shanghai
     * @param document its place in the register
     * @param attempt which attempt, 1 for the first
     * @param manner how
     * @param signed whether the recipient signed
     * @param place where
     * @param recipient who received it
     * @param server who served it
     * @param witness who saw that it was refused or left
     * @param note more in words
     */
    record DocumentServed(
            LocalDateTime at,
            DocumentId document,
            int attempt,
            ServiceManner manner,
            boolean signed,
            Personal place,
            Personal recipient,
            Personal server,
            Optional<Personal> witness,
            Optional<Personal> note)
            implements CaseEvent {

        /** Whether it counts as served; else it was tried alone. */
        public boolean effective() {
            return manner.effective(signed);
        }
    }

    /**
     * A scan or photo of a paper that proves an earlier entry was attached, such as of a death certificate (凭证).
     *
     * @param of sequence of that entry
     * @param title what it shows
     * @param type its media type, told by its first bytes
     * @param contentHash SHA-256 of its file
     */
    record FileAttached(long of, Personal title, String type, String contentHash) implements CaseEvent {}

    /**
     * A visit at home to the child was recorded (家访); the record of it that was taken back is retracted here too.
     *
     * @param on the day
     * @param visit which visit to this child, from 1
     * @param group as one of whom the child was visited
     * @param met who was met
     * @param outcome what it came to
     * @param guardianSigned whether the guardian signed
     * @param visitors who went
     * @param reason why the child may leave, has left or does not come back
     * @param whereabouts where the child is
     * @param next what is to be done next
     * @param note more in words
     */
    record VisitRecorded(
            LocalDate on,
            long visit,
            VisitGroup group,
            VisitMet met,
            VisitOutcome outcome,
            boolean guardianSigned,
            Personal visitors,
            Optional<Personal> reason,
            Optional<Personal> whereabouts,
            Optional<Personal> next,
            Optional<Personal> note)
            implements CaseEvent {

        /** What a log tells of a visit, given with all its words. */
        public static VisitRecorded of(HomeVisit visit) {
            return new VisitRecorded(
                    visit.on(),
                    visit.seq(),
                    visit.group(),
                    visit.met(),
                    visit.outcome(),
                    visit.signed(),
                    Personal.of(String.join("、", visit.visitors())),
                    visit.reason().flatMap(reason -> said(reason.words())),
                    said(visit.whereabouts()),
                    said(visit.next()),
                    said(visit.note()));
        }

        private static Optional<Personal> said(String words) {
            return words.isBlank() ? Optional.empty() : Optional.of(Personal.of(words));
        }
    }

    /** The child is back in school. */
    record Returned(LocalDate on, Personal note) implements CaseEvent {}

    /** The case was taken off the ledger. */
    record Closed(LocalDate on, Personal note) implements CaseEvent {}

    /** A person decided that the case was opened in error. */
    record Withdrawn(Personal reason) implements CaseEvent {}

    /**
     * An earlier entry was wrong and no longer counts; it stays in the log.
     *
     * @param corrects sequence of that entry
     */
    record Retracted(long corrects, Personal reason) implements CaseEvent {}
}
