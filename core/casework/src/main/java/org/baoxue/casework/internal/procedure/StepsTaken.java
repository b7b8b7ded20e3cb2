package org.baoxue.casework.internal.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.Closed;
import org.baoxue.casework.CaseEvent.HandOverOffered;
import org.baoxue.casework.CaseEvent.InquirySent;
import org.baoxue.casework.CaseEvent.NeedNoted;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.PersuasionPlanned;
import org.baoxue.casework.CaseEvent.Placed;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.StepTaken;
import org.baoxue.casework.CaseEvent.SystemUpdated;
import org.baoxue.casework.ExternalSystem;
import org.baoxue.casework.internal.fold.Recorded;

/**
 * What of a procedure has been done in a case.
 *
 * @param events those that count
 */
record StepsTaken(List<Recorded> events) {

    StepsTaken {
        events = List.copyOf(events);
    }

    boolean has(StepKind step) {
        return events.stream().anyMatch(event -> daysOf(event, step).findAny().isPresent());
    }

    long count(StepKind step) {
        return events.stream().flatMap(event -> daysOf(event, step)).count();
    }

    boolean hasBy(StepKind step, LocalDate day) {
        return events.stream().flatMap(event -> daysOf(event, step)).anyMatch(on -> !on.isAfter(day));
    }

    /** The days on which the step was taken, in the order of the log. */
    List<LocalDate> days(StepKind step) {
        return events.stream().flatMap(event -> daysOf(event, step)).toList();
    }

    /** By when the child is to be brought back, as last laid down. */
    Optional<LocalDate> timeLimit() {
        return events.stream()
                .map(Recorded::event)
                .filter(PersuasionPlanned.class::isInstance)
                .map(planned -> ((PersuasionPlanned) planned).until())
                .reduce((earlier, later) -> later);
    }

    /** Whether a last day for obeying the step was told with it. */
    boolean toldUntil(StepKind step) {
        return events.stream()
                .anyMatch(event -> event.event() instanceof StepTaken taken
                        && taken.step() == step
                        && taken.until().isPresent());
    }

    /** The step lighter than this one whose document gives the latest day for obeying it. */
    Optional<StepTaken> waitedFor(StepKind step) {
        return events.stream()
                .map(Recorded::event)
                .filter(StepTaken.class::isInstance)
                .map(StepTaken.class::cast)
                .filter(taken ->
                        taken.step().compareTo(step) < 0 && taken.until().isPresent())
                .max(Comparator.comparing(taken -> taken.until().orElseThrow()));
    }

    /** Whether what a strike-off needs is there; a mark in the national system in the words that the plan wants. */
    boolean meets(StrikeOffNeed need, Optional<String> nationalStatus) {
        return switch (need) {
            case BACK_AT_SCHOOL -> has(StepKind.RETURN);
            case NATIONAL_STATUS -> showsReturn(nationalStatus);
            default ->
                events.stream().anyMatch(event -> event.event() instanceof NeedNoted noted && noted.need() == need);
        };
    }

    private boolean showsReturn(Optional<String> wanted) {
        return events.stream()
                .anyMatch(update -> update.event() instanceof SystemUpdated shown
                        && shown.system() == ExternalSystem.ENROLMENT_SYSTEM
                        && (wanted.isEmpty() || wanted.equals(shown.status()))
                        && events.stream()
                                .anyMatch(told -> told.seq() == shown.of() && told.event() instanceof Returned));
    }

    private static Stream<LocalDate> daysOf(Recorded recorded, StepKind step) {
        CaseEvent event = recorded.event();
        if (event instanceof StepTaken taken) {
            return taken.step() == step ? Stream.of(taken.on()) : Stream.of();
        }
        return switch (step) {
            case PERSUADE -> event instanceof PersuasionNoted noted ? Stream.of(noted.on()) : Stream.of();
            case PLACE -> event instanceof Placed placed ? Stream.of(placed.on()) : Stream.of();
            case HAND_OVER -> handedOver(event);
            case RETURN -> event instanceof Returned returned ? Stream.of(returned.on()) : Stream.of();
            case STRIKE_OFF -> event instanceof Closed closed ? Stream.of(closed.on()) : Stream.of();
            default -> Stream.of();
        };
    }

    /** Inside the platform by an offer, to a place outside of it by an inquiry. */
    private static Stream<LocalDate> handedOver(CaseEvent event) {
        if (event instanceof HandOverOffered offered) {
            return Stream.of(offered.on());
        }
        return event instanceof InquirySent sent ? Stream.of(sent.on()) : Stream.of();
    }
}
