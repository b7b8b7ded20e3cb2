package org.baoxue.casework.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.casework.survey.SurveyOutcome;

/**
 * Why a child is not registered.
 *
 * @param outcome by the codes of survey rounds, so that both can be added up
 * @param toldBy who found it out and answers for it
 * @param on the day, in Asia/Shanghai
 * @param note proof and whereabouts; personal
 * @param approver unit that approved a postponement; empty for all else
 * @param until first day on which a postponed child is due again; empty for all else
 */
public record EntryAnswer(
        SurveyOutcome outcome,
        String toldBy,
        LocalDate on,
        String note,
        Optional<String> approver,
        Optional<LocalDate> until) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "EntryAnswer[" + outcome + " " + on + "]";
    }
}
