package org.baoxue.casework.internal.fold;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.AbsenceUpdated;
import org.baoxue.casework.CaseEvent.Closed;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.NeedNoted;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.StepTaken;
import org.baoxue.casework.CaseEvent.SuspectedOpened;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.internal.fold.CaseFile.Absence;
import org.baoxue.casework.internal.fold.CaseFile.Days;
import org.baoxue.casework.internal.fold.CaseFile.FactAt;
import org.baoxue.casework.internal.fold.Step.Impossible;
import org.baoxue.casework.internal.fold.Step.Reached;

/** Which event is possible in which state, and where it leads. */
final class Transitions {

    private Transitions() {}

    static Step open(Recorded recorded) {
        if (!(recorded.event() instanceof SuspectedOpened opening)) {
            return new Impossible("案件尚未立案 (the case is not open yet)");
        }
        if (opening.reachedOn().isBefore(opening.since())) {
            return new Impossible("达到标准之日早于缺课首日 (reached before the absence began)");
        }
        CaseFile file = new CaseFile(
                opening,
                recorded.policyHash(),
                recorded.at(),
                CaseState.SUSPECTED,
                new Absence(opening.since(), opening.reachedOn()),
                false,
                Days.NONE,
                List.of(),
                recorded.seq());
        return new Reached(file.stating(fact(CaseFact.SUSPECTED, recorded)));
    }

    static Step next(CaseFile file, Recorded recorded) {
        CaseEvent event = recorded.event();
        return switch (event.kind()) {
            case SUSPECTED_OPENED -> new Impossible("案件已立案 (the case is open already)");
            case ABSENCE_UPDATED -> updated(file, (AbsenceUpdated) event);
            case VERDICT_LAPSED -> lapsed(file);
            case DROPOUT_CONFIRMED -> confirmed(file, (DropoutConfirmed) event, recorded);
            case PERSUASION_NOTED -> persuaded(file, (PersuasionNoted) event, recorded);
            case STEP_TAKEN -> taken(file, (StepTaken) event, recorded);
            case NEED_NOTED -> noted(file, (NeedNoted) event, recorded);
            case RETURNED -> returned(file, (Returned) event, recorded);
            case CLOSED -> closed(file, (Closed) event, recorded);
            case WITHDRAWN -> withdrawn(file, recorded);
            case RETRACTED -> throw new IllegalArgumentException("a retraction is resolved before");
        };
    }

    private static Step updated(CaseFile file, AbsenceUpdated event) {
        if (!file.state().open()) {
            return notIn(file, "不再更新缺课 (its absence is settled)");
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
        return file.lapsed() ? new Impossible("认定依据已登记消失 (the lapse is noted already)") : new Reached(file.withLapse());
    }

    private static Step confirmed(CaseFile file, DropoutConfirmed event, Recorded recorded) {
        if (file.state() != CaseState.SUSPECTED) {
            return notIn(file, "只有疑似辍学可以认定 (only a suspected case can be confirmed)");
        }
        return dated(
                event.on(),
                file.absence().since(),
                recorded,
                file.moved(CaseState.DROPOUT, file.days().confirmedOn(event.on()))
                        .stating(fact(CaseFact.DROPOUT, recorded)));
    }

    private static Step persuaded(CaseFile file, PersuasionNoted event, Recorded recorded) {
        return file.state().open()
                ? dated(event.on(), file.absence().since(), recorded, file)
                : notIn(file, "无须劝返 (there is nobody to bring back)");
    }

    private static Step taken(CaseFile file, StepTaken event, Recorded recorded) {
        if (event.until().filter(event.on()::isAfter).isPresent()) {
            return new Impossible("限期早于当日 (the last day for obeying lies before the step)");
        }
        return switch (event.step()) {
            case TRACE, REPORT, HAND_OVER ->
                file.state().open()
                        ? dated(event.on(), file.absence().since(), recorded, file)
                        : notIn(
                                file,
                                "「%s」不再需要 (the child is not out of school)"
                                        .formatted(event.step().chinese()));
            case ORDER, PENALTY, JUDICIAL ->
                file.state() == CaseState.DROPOUT
                        ? dated(event.on(), file.days().confirmed().orElseThrow(), recorded, file)
                        : notIn(
                                file,
                                "认定辍学之后、复学之前才能「%s」 (only between the confirmation and the return)"
                                        .formatted(event.step().chinese()));
            case PLACE -> file.state() == CaseState.RETURNED ? after(file, event.on(), recorded) : notBack(file);
            case FOLLOW_UP ->
                file.state() == CaseState.RETURNED || file.state() == CaseState.CLOSED
                        ? after(file, event.on(), recorded)
                        : notBack(file);
            case PERSUADE, RETURN, STRIKE_OFF ->
                new Impossible("「%s」另有专门的事件 (this step has an event of its own)"
                        .formatted(event.step().chinese()));
        };
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
        if (!file.state().open()) {
            return notIn(file, "不能登记复学 (a return cannot be recorded)");
        }
        LocalDate earliest = file.days().confirmed().orElse(file.absence().since());
        return dated(
                event.on(),
                earliest,
                recorded,
                file.moved(CaseState.RETURNED, file.days().returnedOn(event.on()))
                        .stating(fact(CaseFact.RETURNED, recorded)));
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
                ? new Reached(file.moved(CaseState.WITHDRAWN, file.days().withdrawnOn(recorded.day()))
                        .withoutFacts())
                : notIn(file, "不能撤销，请先更正 (it cannot be withdrawn; retract the last entry first)");
    }

    private static Step dated(LocalDate on, LocalDate earliest, Recorded recorded, CaseFile reached) {
        if (on.isBefore(earliest)) {
            return new Impossible("日期%s早于%s (the day is before %s)".formatted(on, earliest, earliest));
        }
        return on.isAfter(recorded.day())
                ? new Impossible("日期%s在登记日%s之后 (the day lies in the future)".formatted(on, recorded.day()))
                : new Reached(reached);
    }

    private static Step notIn(CaseFile file, String why) {
        return new Impossible("案件为「%s」，%s".formatted(file.state().chinese(), why));
    }

    private static FactAt fact(CaseFact fact, Recorded recorded) {
        return new FactAt(fact, recorded.seq(), recorded.at());
    }
}
