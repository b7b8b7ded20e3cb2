package org.baoxue.casework.survey;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was found about one child, and who stands for it (谁摸底、谁签字、谁负责).
 *
 * @param surveyor who asked and signed
 * @param signedOn day of the signature, not before the round's first day
 * @param note proof, whereabouts, anything else; personal
 * @param cell village group in which the child turned out to live, by code or name; empty to leave it
 */
public record SurveyResult(
        SurveyOutcome outcome, String surveyor, LocalDate signedOn, String note, Optional<String> cell) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "SurveyResult[" + outcome + " " + signedOn + "]";
    }
}
