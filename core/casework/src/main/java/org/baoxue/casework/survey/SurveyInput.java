package org.baoxue.casework.survey;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.identity.IdNumber;

/** One line of what surveyors bring back. */
public sealed interface SurveyInput {

    /** What was found. */
    SurveyResult result();

    /**
     * About a child of the round.
     *
     * @param entry the child's number in the round
     * @param name as the sheet has it, to catch lines that have slipped; empty if not said
     */
    record About(int entry, Optional<String> name, SurveyResult result) implements SurveyInput {
        /** Names nobody: records reach logs. */
        @Override
        public String toString() {
            return "About[" + entry + " " + result + "]";
        }
    }

    /**
     * About a child whom the round does not list. The result must say the cell.
     *
     * @param sex 男 or 女
     * @param idNumber tells who the child is and is not kept; empty if it has none
     */
    record Besides(String name, String sex, LocalDate birthDate, Optional<IdNumber> idNumber, SurveyResult result)
            implements SurveyInput {
        /** Names nobody: records reach logs. */
        @Override
        public String toString() {
            return "Besides[" + result + "]";
        }
    }
}
