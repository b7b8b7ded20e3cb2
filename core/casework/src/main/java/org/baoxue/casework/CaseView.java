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
 * @param since first missed day that counts
 * @param reachedOn day on which the definition was met
 * @param confirmedOn day of 认定辍学
 * @param returnedOn day of 复学
 * @param closedOn day of 销号
 * @param settledOn last day whose absences belong to the case; empty while it is open
 * @param lapsed whether corrected attendance no longer meets the definition, so that withdrawal is proposed
 * @param rule the definition that opened it
 * @param policyHash policy by which it was opened
 * @param place which of the child's places governed
 * @param division that place
 * @param household place of the 户籍, where known
 * @param school unit of the school
 * @param classId unit of the class
 * @param openedAt when it was opened
 * @param seq sequence of its last event
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
        RuleKey rule,
        String policyHash,
        Place place,
        DivisionCode division,
        Optional<DivisionCode> household,
        String school,
        String classId,
        Instant openedAt,
        long seq) {

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
                openedAt,
                seq);
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
        return Optional.of(
                confirmedOn.filter(on -> !on.isAfter(day)).isPresent() ? CaseState.DROPOUT : CaseState.SUSPECTED);
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
                        openedAt,
                        seq));
    }
}
