package org.baoxue.casework.internal.fold;

import java.util.Optional;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.casework.CaseEvent.Exited;
import org.baoxue.casework.CaseEvent.Reopened;
import org.baoxue.casework.CaseExit;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.ReopenCause;
import org.baoxue.casework.internal.fold.Step.Impossible;

/** Lawful exits, and what opens a case again. */
final class Exits {

    private Exits() {}

    static Step exited(CaseFile file, Exited event, Recorded recorded) {
        if (!file.state().open()) {
            return Transitions.notIn(file, "不能登记合法去向 (only an open case can have a lawful exit)");
        }
        boolean timed = event.exit() == ExitKind.SUSPENSION;
        if (timed != event.until().isPresent()) {
            return new Impossible(
                    timed
                            ? "休学须写明期满之日 (the last day of the suspension is missing)"
                            : "只有休学才有期满之日 (only a suspension has a last day)");
        }
        if (event.until().filter(event.on()::isAfter).isPresent()) {
            return new Impossible("期满之日早于开始之日 (the suspension ends before it begins)");
        }
        return Transitions.dated(
                event.on(),
                file.firstDay(),
                recorded,
                file.moved(CaseState.EXITED, file.days().settledOn(event.until().orElse(event.on())))
                        .leaving(Optional.of(new CaseExit(event.exit(), event.on(), event.until())))
                        .telling(recorded, event.on()));
    }

    static Step reopened(CaseFile file, Reopened event, Recorded recorded) {
        if (file.state() != CaseState.EXITED) {
            return Transitions.notIn(file, "只有合法去向落空才重新立案 (only a lawful exit can fall away)");
        }
        CaseExit exit = file.exit().orElseThrow();
        ExitKind asked = event.cause() == ReopenCause.SUSPENSION_OVER ? ExitKind.SUSPENSION : ExitKind.SEND_EDUCATION;
        if (exit.kind() != asked) {
            return new Impossible("去向为「%s」，与「%s」不符 (the exit rests on something else)"
                    .formatted(exit.kind().chinese(), event.cause().chinese()));
        }
        CaseState state = file.openState();
        return Transitions.dated(
                event.noticedOn(),
                exit.until().map(last -> last.plusDays(1)).orElse(exit.on()),
                recorded,
                file.moved(state, file.days().unsettled())
                        .leaving(Optional.empty())
                        .stating(factOf(state), recorded)
                        .telling(recorded, event.noticedOn()));
    }

    private static CaseFact factOf(CaseState open) {
        return switch (open) {
            case NEVER_ENROLLED -> CaseFact.NEVER_ENROLLED;
            case DROPOUT -> CaseFact.DROPOUT;
            default -> CaseFact.SUSPECTED;
        };
    }
}
