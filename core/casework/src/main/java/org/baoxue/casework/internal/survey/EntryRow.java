package org.baoxue.casework.internal.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyResult;
import org.baoxue.roster.ChildId;

/** A row of {@code survey_entry} with its newest answer; a component is null where the column is. */
public record EntryRow(
        long roundId,
        int entryNo,
        String childId,
        boolean listed,
        int householdNo,
        String division,
        String classId,
        String cell,
        String name,
        String sex,
        LocalDate birthDate,
        int answers,
        String outcome,
        String surveyor,
        LocalDate signedOn,
        String note,
        String answeredBy,
        Instant answeredAt) {

    /** A child that the round asks for. */
    static EntryRow asked(long round, int number, Asked asked) {
        return new EntryRow(
                round,
                number,
                asked.child().value(),
                true,
                asked.household(),
                asked.division().map(DivisionCode::digits).orElse(null),
                asked.classId().orElse(null),
                asked.cell(),
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Optional<ChildId> child() {
        return Optional.ofNullable(childId).map(ChildId::new);
    }

    Optional<DivisionCode> place() {
        return Optional.ofNullable(division).map(DivisionCode::new);
    }

    Optional<SurveyOutcome> found() {
        return Optional.ofNullable(outcome).map(SurveyOutcome::valueOf);
    }

    boolean says(SurveyResult result, String where) {
        return result.outcome().name().equals(outcome)
                && result.surveyor().equals(surveyor)
                && result.signedOn().equals(signedOn)
                && result.note().equals(note)
                && where.equals(cell);
    }

    EntryRow answered(SurveyResult result, String where, String by, Instant at) {
        return new EntryRow(
                roundId,
                entryNo,
                childId,
                listed,
                householdNo,
                division,
                classId,
                where,
                name,
                sex,
                birthDate,
                answers + 1,
                result.outcome().name(),
                result.surveyor(),
                result.signedOn(),
                result.note(),
                by,
                at);
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "EntryRow[" + roundId + "/" + entryNo + " " + outcome + "]";
    }
}
