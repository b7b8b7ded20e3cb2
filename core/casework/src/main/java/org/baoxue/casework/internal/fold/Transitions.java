package org.baoxue.casework.internal.fold;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.AbsenceUpdated;
import org.baoxue.casework.CaseEvent.Closed;
import org.baoxue.casework.CaseEvent.ContactAttempted;
import org.baoxue.casework.CaseEvent.ContactLost;
import org.baoxue.casework.CaseEvent.DocumentEntered;
import org.baoxue.casework.CaseEvent.DocumentServed;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.Exited;
import org.baoxue.casework.CaseEvent.HandOverDeclined;
import org.baoxue.casework.CaseEvent.HandOverOffered;
import org.baoxue.casework.CaseEvent.HandOverReceived;
import org.baoxue.casework.CaseEvent.InquiryAnswered;
import org.baoxue.casework.CaseEvent.InquirySent;
import org.baoxue.casework.CaseEvent.NeedNoted;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.PersuasionPlanned;
import org.baoxue.casework.CaseEvent.Placed;
import org.baoxue.casework.CaseEvent.Reopened;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.StepTaken;
import org.baoxue.casework.CaseEvent.SystemUpdated;
import org.baoxue.casework.CaseEvent.VisitRecorded;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.internal.fold.CaseFile.Absence;
import org.baoxue.casework.internal.fold.Step.Impossible;
import org.baoxue.casework.internal.fold.Step.Reached;

/** Which event is possible in which state, and where it leads. */
final class Transitions {

    private Transitions() {}

    static Step open(Recorded recorded) {
        if (!(recorded.event() instanceof CaseOpening opening)) {
            return new Impossible("案件尚未立案 (the case is not open yet)");
        }
        if (opening.standsFrom().isBefore(opening.firstDay())) {
            return new Impossible("达到标准之日早于缺课首日 (reached before the absence began)");
        }
        return dated(opening.standsFrom(), opening.standsFrom(), recorded, CaseFile.opened(opening, recorded));
    }

    static Step next(CaseFile file, Recorded recorded) {
        CaseEvent event = recorded.event();
        return switch (event.kind()) {
            case SUSPECTED_OPENED, SUSPICION_OPENED, NEVER_ENROLLED_OPENED ->
                new Impossible("案件已立案 (the case is open already)");
            case ABSENCE_UPDATED -> updated(file, (AbsenceUpdated) event);
            case VERDICT_LAPSED -> lapsed(file);
            case DROPOUT_CONFIRMED -> confirmed(file, (DropoutConfirmed) event, recorded);
            case PERSUASION_NOTED -> sought(file, ((PersuasionNoted) event).on(), recorded, file);
            case PERSUASION_PLANNED -> planned(file, (PersuasionPlanned) event, recorded);
            case CONTACT_ATTEMPTED -> attempted(file, (ContactAttempted) event, recorded);
            case CONTACT_LOST -> lost(file, (ContactLost) event, recorded);
            case STEP_TAKEN -> taken(file, (StepTaken) event, recorded);
            case PLACED -> placed(file, (Placed) event, recorded);
            case NEED_NOTED -> noted(file, (NeedNoted) event, recorded);
            case SYSTEM_UPDATED -> OtherSystems.updated(file, (SystemUpdated) event, recorded);
            case RETURNED -> returned(file, (Returned) event, recorded);
            case EXITED -> Exits.exited(file, (Exited) event, recorded);
            case REOPENED -> Exits.reopened(file, (Reopened) event, recorded);
            case CLOSED -> closed(file, (Closed) event, recorded);
            case WITHDRAWN -> withdrawn(file, recorded);
            case HAND_OVER_OFFERED -> HandOvers.offered(file, (HandOverOffered) event, recorded);
            case HAND_OVER_RECEIVED -> HandOvers.received(file, (HandOverReceived) event, recorded);
            case HAND_OVER_DECLINED -> HandOvers.declined(file, (HandOverDeclined) event, recorded);
            case INQUIRY_SENT -> HandOvers.asked(file, (InquirySent) event, recorded);
            case INQUIRY_ANSWERED -> HandOvers.answered(file, (InquiryAnswered) event, recorded);
            case DOCUMENT_ENTERED -> notAhead(((DocumentEntered) event).on(), recorded, file);
            case DOCUMENT_SERVED -> notAhead(((DocumentServed) event).at().toLocalDate(), recorded, file);
            case FILE_ATTACHED -> new Reached(file);
            case VISIT_RECORDED -> notAhead(((VisitRecorded) event).on(), recorded, file);
            case RETRACTED -> throw new IllegalArgumentException("a retraction is resolved before");
        };
    }

    private static Step updated(CaseFile file, AbsenceUpdated event) {
        if (!file.state().open()) {
            return notIn(file, "不再更新缺课 (its absence is settled)");
        }
        if (file.opening().definition().isEmpty()) {
            return notIn(file, "由人立案，不按缺课更新 (a person opened it, no count of absences)");
        }
        if (event.reachedOn().isBefore(event.since())) {
            return new Impossible("达到标准之日早于缺课首日 (reached before the absence began)");
        }
        return new Reached(file.absent(new Absence(event.since(), event.reachedOn())));
    }

    private static Step lapsed(CaseFile file) {
        if (file.state() != CaseState.SUSPECTED) {
            return notIn(file, "依据由人判断 (a person has decided)");
        }
        if (file.opening().definition().isEmpty()) {
            return notIn(file, "由人立案，不按缺课更新 (a person opened it, no count of absences)");
        }
        return file.lapsed() ? new Impossible("认定依据已登记消失 (the lapse is noted already)") : new Reached(file.withLapse());
    }

    private static Step confirmed(CaseFile file, DropoutConfirmed event, Recorded recorded) {
        if (file.state() != CaseState.SUSPECTED) {
            return notIn(file, "只有疑似辍学可以认定 (only a suspected case can be confirmed)");
        }
        return dated(
                event.on(),
                file.firstDay(),
                recorded,
                file.moved(CaseState.DROPOUT, file.days().confirmedOn(event.on()))
                        .stating(CaseFact.DROPOUT, recorded)
                        .telling(recorded, event.on()));
    }

    private static Step planned(CaseFile file, PersuasionPlanned event, Recorded recorded) {
        return event.until().isBefore(event.on())
                ? new Impossible("劝返时限早于当日 (the time limit lies before the day)")
                : sought(file, event.on(), recorded, file);
    }

    private static Step attempted(CaseFile file, ContactAttempted event, Recorded recorded) {
        return sought(file, event.on(), recorded, file.contact(file.contact().after(event.reached())));
    }

    private static Step lost(CaseFile file, ContactLost event, Recorded recorded) {
        if (file.contact().inVain() == 0) {
            return new Impossible("先登记未能联系上的「联系」，再登记失联 (note the attempts that reached nobody first)");
        }
        if (file.contact().lostSince().isPresent()) {
            return new Impossible("已登记失联 (the contact is noted as lost already)");
        }
        return sought(
                file,
                event.on(),
                recorded,
                file.contact(new CaseFile.Contact(file.contact().inVain(), Optional.of(event.on()))));
    }

    /** Something that is done while the child is out of school. */
    private static Step sought(CaseFile file, LocalDate on, Recorded recorded, CaseFile reached) {
        return file.state().open()
                ? dated(on, file.firstDay(), recorded, reached)
                : notIn(file, "无须劝返 (there is nobody to bring back)");
    }

    private static Step taken(CaseFile file, StepTaken event, Recorded recorded) {
        if (event.until().filter(event.on()::isAfter).isPresent()) {
            return new Impossible("限期早于当日 (the last day for obeying lies before the step)");
        }
        return switch (event.step()) {
            case TRACE, REPORT, HAND_OVER -> sought(file, event.on(), recorded, file);
            case ORDER, PENALTY, JUDICIAL -> pressed(file, event, recorded);
            case FOLLOW_UP ->
                file.state() == CaseState.RETURNED || file.state() == CaseState.CLOSED
                        ? after(file, event.on(), recorded)
                        : notBack(file);
            case PERSUADE, RETURN, PLACE, STRIKE_OFF ->
                new Impossible("「%s」另有专门的事件 (this step has an event of its own)"
                        .formatted(event.step().chinese()));
            case POSTPONE ->
                new Impossible("「%s」不在个案里登记，见秋季入学 (no step of a case: see autumn entry)"
                        .formatted(event.step().chinese()));
        };
    }

    private static Step pressed(CaseFile file, StepTaken event, Recorded recorded) {
        Optional<Step> elsewhere = HandOvers.heldOutside(file);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        return switch (file.state()) {
            case DROPOUT -> dated(event.on(), file.days().confirmed().orElseThrow(), recorded, file);
            case NEVER_ENROLLED -> dated(event.on(), file.firstDay(), recorded, file);
            default ->
                notIn(
                        file,
                        "认定辍学或失学之后、复学之前才能「%s」 (only between the confirmation and the return)"
                                .formatted(event.step().chinese()));
        };
    }

    private static Step placed(CaseFile file, Placed event, Recorded recorded) {
        return file.state() == CaseState.RETURNED || file.state() == CaseState.CLOSED
                ? after(file, event.on(), recorded)
                : notBack(file);
    }

    private static Step noted(CaseFile file, NeedNoted event, Recorded recorded) {
        return file.state() == CaseState.RETURNED ? after(file, event.on(), recorded) : notBack(file);
    }

    private static Step after(CaseFile file, LocalDate on, Recorded recorded) {
        return dated(on, file.days().returned().orElseThrow(), recorded, file);
    }

    private static Step notBack(CaseFile file) {
        return notIn(file, "须在登记复学之后 (only after the return)");
    }

    private static Step returned(CaseFile file, Returned event, Recorded recorded) {
        if (!file.state().open() && file.state() != CaseState.EXITED) {
            return notIn(file, "不能登记复学 (a return cannot be recorded)");
        }
        LocalDate earliest = file.state() == CaseState.EXITED
                ? file.exit().orElseThrow().on()
                : file.days().confirmed().orElse(file.firstDay());
        return dated(
                event.on(),
                earliest,
                recorded,
                file.moved(CaseState.RETURNED, file.days().returnedOn(event.on()))
                        .contact(CaseFile.Contact.NOT_TRIED)
                        .stating(CaseFact.RETURNED, recorded)
                        .telling(recorded, event.on()));
    }

    private static Step closed(CaseFile file, Closed event, Recorded recorded) {
        if (file.state() != CaseState.RETURNED) {
            return notIn(file, "销号前须先登记复学 (the return must be recorded before)");
        }
        return dated(
                event.on(),
                file.days().returned().orElseThrow(),
                recorded,
                file.moved(CaseState.CLOSED, file.days().closedOn(event.on())));
    }

    private static Step withdrawn(CaseFile file, Recorded recorded) {
        return file.state().open()
                ? new Reached(file.moved(CaseState.WITHDRAWN, file.days().settledOn(recorded.day()))
                        .withoutFacts())
                : notIn(file, "不能撤销，请先更正 (it cannot be withdrawn; retract the last entry first)");
    }

    static Step dated(LocalDate on, LocalDate earliest, Recorded recorded, CaseFile reached) {
        return on.isBefore(earliest)
                ? new Impossible("日期%s早于%s (the day is before %s)".formatted(on, earliest, earliest))
                : notAhead(on, recorded, reached);
    }

    /** Something that is possible in every state, and about what may lie before the case, such as a letter of a court. */
    private static Step notAhead(LocalDate on, Recorded recorded, CaseFile reached) {
        return on.isAfter(recorded.day())
                ? new Impossible("日期%s在登记日%s之后 (the day lies in the future)".formatted(on, recorded.day()))
                : new Reached(reached);
    }

    static Step notIn(CaseFile file, String why) {
        return new Impossible("案件为「%s」，%s".formatted(file.state().chinese(), why));
    }
}
