package org.baoxue.casework.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.roster.ChildId;

/**
 * A child of a round.
 *
 * @param number its number in the round
 * @param name as the reader may see it
 * @param cell unit of its village group or village or of the school that it leaves, or the digits of a place
 * @param registered where it is registered; empty if it is not
 * @param notice its newest notice
 * @param slip the return slip of the notice; empty while it is not back
 * @param answer the newest answer, kept where the child was registered since
 */
public record DueChild(
        int number,
        ChildId child,
        Optional<String> name,
        Optional<String> sex,
        Optional<LocalDate> birthDate,
        EntryPart part,
        String cell,
        String cellName,
        EntryStanding standing,
        Optional<Registered> registered,
        Optional<DocumentId> notice,
        Optional<Slip> slip,
        Optional<Told> answer) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "DueChild[" + number + " " + standing + "]";
    }

    /** The school and the words of the list for the grade. */
    public record Registered(String school, String schoolName, String grade) {}

    /**
     * The return slip (回执).
     *
     * @param words what it says; empty for readers without the purpose
     */
    public record Slip(LocalDate on, Optional<String> words) {}

    /**
     * An answer as it is kept.
     *
     * @param note empty for readers without the purpose
     * @param approver name of the unit that approved a postponement
     * @param caseId the case of a child found in no school
     * @param by account that entered it
     */
    public record Told(
            SurveyOutcome outcome,
            String toldBy,
            LocalDate on,
            Optional<String> note,
            Optional<String> approver,
            Optional<LocalDate> until,
            Optional<CaseId> caseId,
            String by,
            Instant at) {}
}
