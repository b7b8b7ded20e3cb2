package org.baoxue.casework.internal.status;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.casework.CaseExit;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.change.ChangeRow;
import org.baoxue.casework.internal.change.Position;
import org.baoxue.casework.internal.reconcile.AgeStage;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.casework.status.StatusBasis;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;

/**
 * The one status that follows from what is known: a pure, total function. First the open case, then the lawful exit that
 * stands, then the enrolment list, then death, graduation and age, then registered changes, then what people explained, then
 * what the lists leave open.
 */
final class Deciding {

    /** Whether the child is enrolled is said by the list of the day; the lapse tells of the newest. */
    private static final Set<Lapse> NOT_SERVED =
            EnumSet.of(Lapse.NO_FILE, Lapse.NOT_ASSESSED, Lapse.ENDED, Lapse.UNREADABLE);

    private Deciding() {}

    /** A status with the record behind it. */
    record Decision(ChildStatus status, StatusBasis basis, Optional<LocalDate> since, String note) {

        private static Decision of(ChildStatus status, StatusBasis basis) {
            return new Decision(status, basis, Optional.empty(), "");
        }
    }

    static Decision of(Known known) {
        return known.standing()
                .flatMap(standing -> ofCase(known, standing))
                .or(() -> known.enrolled() ? Optional.of(ofPupil(known)) : Optional.empty())
                .orElseGet(() -> ofOthers(known));
    }

    /** Empty where the case says nothing of the day: the child was back. */
    private static Optional<Decision> ofCase(Known known, CaseView standing) {
        return switch (standing.state()) {
            case DROPOUT -> Optional.of(open(ChildStatus.DROPOUT, standing, standing.confirmedOn()));
            case SUSPECTED -> Optional.of(open(ChildStatus.SUSPECTED, standing, Optional.of(standing.reachedOn())));
            case NEVER_ENROLLED ->
                Optional.of(open(ChildStatus.NEVER_ENROLLED, standing, Optional.of(standing.reachedOn())));
            case EXITED -> standing.exit().flatMap(exit -> ofExit(known, exit));
            case RETURNED, CLOSED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Decision open(ChildStatus status, CaseView standing, Optional<LocalDate> since) {
        String lost = standing.lostSince().map("失联，自%s起"::formatted).orElse("");
        return new Decision(status, StatusBasis.CASE, since, lost);
    }

    private static Optional<Decision> ofExit(Known known, CaseExit exit) {
        return switch (exit.kind()) {
            // Whoever is on a list again has arrived
            case TRANSFER -> known.enrolled() ? Optional.empty() : Optional.of(exit(ChildStatus.ELSEWHERE, exit));
            case SUSPENSION -> Optional.of(exit(ChildStatus.SUSPENDED, exit));
            case STUDIES_ELSEWHERE -> Optional.of(exit(ChildStatus.ELSEWHERE, exit));
            case DEATH -> Optional.of(exit(ChildStatus.DECEASED, exit));
            case ABROAD -> Optional.of(exit(ChildStatus.ABROAD, exit));
            case OVER_AGE -> Optional.of(exit(ChildStatus.OVER_AGE, exit));
            case REGISTRATION_ERROR -> Optional.of(exit(ChildStatus.REGISTRATION_ERROR, exit));
            case SEND_EDUCATION -> Optional.of(exit(ChildStatus.SEND_EDUCATION, exit));
        };
    }

    private static Decision exit(ChildStatus status, CaseExit exit) {
        String until = exit.until().map("至%s"::formatted).orElse("");
        return new Decision(
                status, StatusBasis.CASE, Optional.of(exit.on()), exit.kind().chinese() + until);
    }

    private static Decision ofPupil(Known known) {
        Optional<Decision> suspended =
                known.position().by(Position.Kind.SUSPENDED).map(Deciding::suspended);
        if (suspended.isPresent()) {
            return suspended.get();
        }
        if (Collections.disjoint(known.lapses(), NOT_SERVED)) {
            String lapses = known.lapses().stream().sorted().map(Lapse::chinese).collect(Collectors.joining("；"));
            return new Decision(ChildStatus.SEND_EDUCATION, StatusBasis.SEND_EDUCATION_FILE, Optional.empty(), lapses);
        }
        return known.onLeave()
                ? Decision.of(ChildStatus.ON_LEAVE, StatusBasis.LEAVE)
                : Decision.of(ChildStatus.IN_SCHOOL, StatusBasis.ENROLMENT_LIST);
    }

    private static Decision ofOthers(Known known) {
        if (known.explanation().filter(Explanation.DEATH::equals).isPresent()) {
            return explained(ChildStatus.DECEASED, Explanation.DEATH);
        }
        Optional<ChangeRow> graduation =
                known.position().by(Position.Kind.GRADUATED).filter(known::leftBy);
        if (graduation.isPresent() && known.lastInJuniorMiddleSchool()) {
            return changed(ChildStatus.GRADUATED, graduation.get(), "");
        }
        if (known.age() == AgeStage.TOO_YOUNG) {
            return Decision.of(ChildStatus.TOO_YOUNG, StatusBasis.AGE);
        }
        if (known.age() == AgeStage.TOO_OLD) {
            return Decision.of(ChildStatus.OVER_AGE, StatusBasis.AGE);
        }
        return ofChange(known)
                .or(() -> known.explanation().flatMap(Deciding::ofExplanation))
                .orElseGet(() -> unexplained(known));
    }

    /** Of a child whom the enrolment list does not name. */
    private static Optional<Decision> ofChange(Known known) {
        return known.position().by().flatMap(change -> switch (known.position().kind()) {
            case SUSPENDED -> Optional.of(suspended(change));
            case LEFT ->
                Optional.of(changed(
                        known.within() ? ChildStatus.IN_TRANSFER : ChildStatus.ELSEWHERE,
                        change,
                        known.within() ? "转往" + change.toPlace() : "转出"));
            case PRESENT ->
                known.vanishedAfter(change.happenedOn())
                        ? Optional.empty()
                        : Optional.of(changed(ChildStatus.IN_SCHOOL, change, "学籍名单尚未列入"));
            // Whoever has only finished primary school is awaited by the next one
            case GRADUATED -> Optional.empty();
        });
    }

    private static Decision suspended(ChangeRow change) {
        return changed(ChildStatus.SUSPENDED, change, "休学至" + change.lastDay());
    }

    private static Decision changed(ChildStatus status, ChangeRow change, String note) {
        return new Decision(status, StatusBasis.CHANGE, Optional.of(change.happenedOn()), note);
    }

    private static Optional<Decision> ofExplanation(Explanation how) {
        return switch (how) {
            case IN_SCHOOL, WRONG_NUMBER_OR_NAME -> Optional.of(explained(ChildStatus.IN_SCHOOL, how));
            case ELSEWHERE_IN_PROVINCE, ELSEWHERE_OUT_OF_PROVINCE -> Optional.of(explained(ChildStatus.ELSEWHERE, how));
            case SEND_EDUCATION -> Optional.of(explained(ChildStatus.SEND_EDUCATION, how));
            case POSTPONED -> Optional.of(explained(ChildStatus.POSTPONED, how));
            case ABROAD -> Optional.of(explained(ChildStatus.ABROAD, how));
            case DEATH -> Optional.of(explained(ChildStatus.DECEASED, how));
            case EMPTY_REGISTRATION, DOUBLE_REGISTRATION, NOBODY ->
                Optional.of(explained(ChildStatus.REGISTRATION_ERROR, how));
            case OVER_AGE -> Optional.of(explained(ChildStatus.OVER_AGE, how));
            case LOST -> Optional.of(explained(ChildStatus.LOST, how));
            // What counts is the case that it opened
            case NEVER_ENROLLED -> Optional.empty();
            // The question is open again
            case NOT_SAME -> Optional.empty();
            // Answers to other comparisons than 户籍×学籍
            case ON_LEAVE, SUSPENDED, TRANSFERRED, EMPTY_ENROLMENT, SUSPECTED, POOR, NOT_POOR -> Optional.empty();
        };
    }

    private static Decision explained(ChildStatus status, Explanation how) {
        return new Decision(status, StatusBasis.EXPLANATION, Optional.empty(), how.chinese());
    }

    private static Decision unexplained(Known known) {
        if (known.enrolment().isPresent()) {
            return new Decision(
                    ChildStatus.VANISHED,
                    StatusBasis.ENROLMENT_LIST,
                    known.enrolment().flatMap(Enrolment::missingSince),
                    "学籍名单不再列入");
        }
        return known.registered()
                ? Decision.of(ChildStatus.NOT_ENROLLED, StatusBasis.HOUSEHOLD_LIST)
                : new Decision(
                        ChildStatus.VANISHED,
                        StatusBasis.HOUSEHOLD_LIST,
                        known.household().flatMap(Household::missingSince),
                        "户籍名单不再列入");
    }
}
