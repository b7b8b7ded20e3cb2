package org.baoxue.casework.internal.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.entry.EntryAnswer;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.entry.EntryStanding;
import org.baoxue.casework.internal.reconcile.Explained;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;

/**
 * A row of {@code entry_child} with its newest answer; a component is null where the column is.
 *
 * @param reportBy last day for reporting at school: that of its notice, else that of the round
 */
public record DueRow(
        long roundId,
        int entryNo,
        String childId,
        String part,
        String division,
        String classId,
        String cell,
        int fromGrade,
        String schoolId,
        String grade,
        String documentId,
        LocalDate reportBy,
        LocalDate slipOn,
        String slip,
        int answers,
        String outcome,
        String toldBy,
        LocalDate toldOn,
        String note,
        String approver,
        LocalDate untilOn,
        String caseId,
        String answeredBy,
        Instant answeredAt) {

    public ChildId child() {
        return new ChildId(childId);
    }

    public EntryPart way() {
        return EntryPart.valueOf(part);
    }

    public Optional<DivisionCode> place() {
        return Optional.ofNullable(division).map(DivisionCode::new);
    }

    public List<DivisionCode> places() {
        return place().stream().toList();
    }

    public Optional<Unit> schoolClass(UnitTree tree) {
        return Optional.ofNullable(classId).flatMap(tree::find);
    }

    /** The place whose rules hold for the child: that of its household, else that of the school that it leaves. */
    public DivisionCode governing(UnitTree tree) {
        return place().or(() -> schoolClass(tree).map(Unit::division))
                .orElseThrow(() -> new IllegalStateException("a due child has a place or a class"));
    }

    public boolean registered() {
        return schoolId != null;
    }

    Optional<SurveyOutcome> found() {
        return Optional.ofNullable(outcome).map(SurveyOutcome::valueOf);
    }

    Optional<CaseId> openedCase() {
        return Optional.ofNullable(caseId).map(CaseId::new);
    }

    /** The same as {@link DueStore#standing} asks of the database. */
    EntryStanding standing(LocalDate day) {
        if (registered()) {
            return EntryStanding.REGISTERED;
        }
        if (outcome == null) {
            return documentId != null && !day.isAfter(reportBy) ? EntryStanding.NOTIFIED : EntryStanding.IN_QUESTION;
        }
        SurveyOutcome found = SurveyOutcome.valueOf(outcome);
        if (found.outOfSchool()) {
            return EntryStanding.CASE;
        }
        if (found == SurveyOutcome.POSTPONED) {
            return day.isBefore(untilOn) ? EntryStanding.POSTPONED : EntryStanding.IN_QUESTION;
        }
        return found.settles() ? EntryStanding.EXPLAINED : EntryStanding.IN_QUESTION;
    }

    boolean says(EntryAnswer answer) {
        return answer.outcome().name().equals(outcome)
                && answer.toldBy().equals(toldBy)
                && answer.on().equals(toldOn)
                && answer.note().equals(note)
                && answer.approver().equals(Optional.ofNullable(approver))
                && answer.until().equals(Optional.ofNullable(untilOn));
    }

    DueRow answered(EntryAnswer answer, Optional<CaseId> opened, String by, Instant at) {
        return new DueRow(
                roundId,
                entryNo,
                childId,
                part,
                division,
                classId,
                cell,
                fromGrade,
                schoolId,
                grade,
                documentId,
                reportBy,
                slipOn,
                slip,
                answers + 1,
                answer.outcome().name(),
                answer.toldBy(),
                answer.on(),
                answer.note(),
                answer.approver().orElse(null),
                answer.until().orElse(null),
                opened.map(CaseId::value).orElse(null),
                by,
                at);
    }

    /** A child of a new round, with what is known of it already. */
    static DueRow fresh(long round, int number, DueChildren.Child due, Optional<Explained> explained) {
        return new DueRow(
                round,
                number,
                due.child().value(),
                due.part().name(),
                due.division().map(DivisionCode::digits).orElse(null),
                due.classId().orElse(null),
                due.cell(),
                due.fromGrade(),
                null,
                null,
                null,
                null,
                null,
                null,
                explained.isPresent() ? 1 : 0,
                explained.map(known -> known.explanation().name()).orElse(null),
                explained.map(Explained::by).orElse(null),
                explained
                        .map(known -> known.at().atZone(Due.ZONE).toLocalDate())
                        .orElse(null),
                explained.map(Explained::proof).orElse(null),
                null,
                null,
                null,
                explained.map(Explained::by).orElse(null),
                explained.map(Explained::at).orElse(null));
    }

    /** The same child, registered there or, if null, nowhere. */
    DueRow registeredAt(String school, String words) {
        return new DueRow(
                roundId,
                entryNo,
                childId,
                part,
                division,
                classId,
                cell,
                fromGrade,
                school,
                words,
                documentId,
                reportBy,
                slipOn,
                slip,
                answers,
                outcome,
                toldBy,
                toldOn,
                note,
                approver,
                untilOn,
                caseId,
                answeredBy,
                answeredAt);
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "DueRow[" + roundId + "/" + entryNo + " " + outcome + "]";
    }
}
