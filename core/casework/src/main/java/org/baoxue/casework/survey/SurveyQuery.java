package org.baoxue.casework.survey;

import java.util.Optional;
import org.baoxue.access.PageRequest;

/**
 * Which children of a round, in the order of its sheets.
 *
 * @param standing only these; all if empty
 * @param cell only this cell
 */
public record SurveyQuery(Optional<SurveyStanding> standing, Optional<String> cell, PageRequest page) {

    /** Every child. */
    public static SurveyQuery all(PageRequest page) {
        return new SurveyQuery(Optional.empty(), Optional.empty(), page);
    }
}
