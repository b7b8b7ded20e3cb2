package org.baoxue.casework.survey;

import java.util.Optional;
import org.baoxue.casework.CaseId;
import org.baoxue.roster.ChildId;

/**
 * A child whom a round found in no school, and its case.
 *
 * @param entry its number in the round
 * @param name as the reader may see it
 * @param caseId the open case; empty where none could be opened
 * @param opened whether it was opened just now
 * @param refused why there is none; empty where there is one
 */
public record SurveyCase(
        int entry,
        Optional<ChildId> child,
        Optional<String> name,
        SurveyOutcome outcome,
        Optional<CaseId> caseId,
        boolean opened,
        String refused) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "SurveyCase[" + entry + " " + caseId + " " + refused + "]";
    }
}
