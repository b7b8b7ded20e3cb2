package org.baoxue.casework.survey;

import java.util.List;

/**
 * The end of a round.
 *
 * @param cases every child found in no school with its case, opened at the end where there was none
 */
public record SurveyClosed(SurveyRound round, List<SurveyCase> cases) {
    public SurveyClosed {
        cases = List.copyOf(cases);
    }
}
