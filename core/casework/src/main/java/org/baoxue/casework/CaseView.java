package org.baoxue.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.roster.ChildId;

/**
 * A case as it stands.
 *
 * @param id the case
 * @param child whose case it is
 * @param name the child's name as the reader may see it; empty where names are not asked for
 * @param state where it stands; in {@link CaseStates} on the day asked for
 * @param since first missed day that counts; for 失学 the day on which the child was found
 * @param reachedOn day on which the definition was met; for 失学 the same as {@code since}
 * @param confirmedOn day of 认定辍学
 * @param returnedOn day of 复学
 * @param closedOn day of 销号
 * @param settledOn last day whose absences belong to the case; empty while it is open
 * @param lapsed whether corrected attendance no longer meets the definition, so that withdrawal is proposed
 * @param rule the definition that opened it; empty where a person did
 * @param policyHash policy by which it was opened
 * @param place which of the child's places governed
 * @param division that place
 * @param household place of the 户籍, where known
 * @param school unit of the school; empty for 失学
 * @param classId unit of the class; empty for 失学
 * @param exit the lawful exit that stands, or stood before the return
 * @param lostSince day from which the family counts as 失联; empty while it can be reached
 * @param holding whose case it is
 * @param openedAt when it was opened
 * @param seq sequence of its last event
 * @param second whether the child had dropped out and come back before (二次辍学)
 */
public record CaseView(
        CaseId id,
        ChildId child,
        Optional<String> name,
        CaseState state,
        LocalDate since,
        LocalDate reachedOn,
        Optional<LocalDate> confirmedOn,
        Optional<LocalDate> returnedOn,
        Optional<LocalDate> closedOn,
        Optional<LocalDate> settledOn,
        boolean lapsed,
        Optional<RuleKey> rule,
        String policyHash,
        Place place,
        DivisionCode division,
        Optional<DivisionCode> household,
        Optional<String> school,
        Optional<String> classId,
        Optional<CaseExit> exit,
        Optional<LocalDate> lostSince,
        CaseHolding holding,
        Instant openedAt,
        long seq,
        boolean second) {

    /** The same case with the child's name as the reader may see it. */
    public CaseView named(Optional<String> shown) {
        return new CaseView(
                id,
                child,
                shown,
                state,
                since,
                reachedOn,
                confirmedOn,
                returnedOn,
                closedOn,
                settledOn,
                lapsed,
                rule,
                policyHash,
                place,
                division,
                household,
                school,
                classId,
                exit,
                lostSince,
                holding,
                openedAt,
                seq,
                second);
    }

    /** The same case, as of a child that had dropped out and come back before, or not. */
    public CaseView second(boolean before) {
        return new CaseView(
                id,
                child,
                name,
                state,
                since,
                reachedOn,
                confirmedOn,
                returnedOn,
                closedOn,
                settledOn,
                lapsed,
                rule,
                policyHash,
                place,
                division,
                household,
                school,
                classId,
                exit,
                lostSince,
                holding,
                openedAt,
                seq,
                before);
    }

    /** The state at the end of a day, by the days of the facts; empty if the case did not stand yet or was withdrawn. */
    public Optional<CaseState> stateOn(LocalDate day) {
        if (state == CaseState.WITHDRAWN || reachedOn.isAfter(day)) {
            return Optional.empty();
        }
        if (closedOn.filter(on -> !on.isAfter(day)).isPresent()) {
            return Optional.of(CaseState.CLOSED);
        }
        if (returnedOn.filter(on -> !on.isAfter(day)).isPresent()) {
            return Optional.of(CaseState.RETURNED);
        }
        if (exit.filter(standing -> !standing.on().isAfter(day)).isPresent()) {
            return Optional.of(CaseState.EXITED);
        }
        if (neverEnrolled()) {
            return Optional.of(CaseState.NEVER_ENROLLED);
        }
        return Optional.of(
                confirmedOn.filter(on -> !on.isAfter(day)).isPresent() ? CaseState.DROPOUT : CaseState.SUSPECTED);
    }

    /** Whether it is a case of 失学. */
    public boolean neverEnrolled() {
        return school.isEmpty();
    }

    /** The state as bureaus say it: who never had a school does not come back to one but enters it. */
    public String stateName() {
        return neverEnrolled() && state == CaseState.RETURNED ? "入学" : state.chinese();
    }

    /** The state as lists show it, with the mark of a second dropout (二次辍学). */
    public String markedStateName() {
        return stateName() + (second ? "（二次辍学）" : "");
    }

    /** The same case as it stood at the end of a day; empty if it did not stand yet or was withdrawn. */
    public Optional<CaseView> on(LocalDate day) {
        return stateOn(day)
                .map(then -> new CaseView(
                        id,
                        child,
                        name,
                        then,
                        since,
                        reachedOn,
                        confirmedOn,
                        returnedOn,
                        closedOn,
                        settledOn,
                        lapsed,
                        rule,
                        policyHash,
                        place,
                        division,
                        household,
                        school,
                        classId,
                        exit,
                        lostSince,
                        holding,
                        openedAt,
                        seq,
                        second));
    }
}
