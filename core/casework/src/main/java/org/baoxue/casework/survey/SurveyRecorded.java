package org.baoxue.casework.survey;

import org.baoxue.access.Problem;

/** What became of one line that surveyors brought back. */
public sealed interface SurveyRecorded {

    /**
     * It was taken.
     *
     * @param entry the child's number in the round
     */
    record Taken(int entry, Change change) implements SurveyRecorded {}

    /** It was refused, and nothing of it kept. */
    record Refused(Problem problem) implements SurveyRecorded {}

    /** What a line changed. */
    enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }
}
