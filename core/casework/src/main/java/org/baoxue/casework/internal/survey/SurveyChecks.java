package org.baoxue.casework.internal.survey;

import org.baoxue.access.Invalid;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyResult;

/** Whether an outcome can be said of a child. Pure. */
final class SurveyChecks {

    private SurveyChecks() {}

    /**
     * @throws Invalid if it cannot
     */
    static void fits(SurveyResult result, EntryRow row, Persons persons) {
        SurveyOutcome outcome = result.outcome();
        boolean enrolled = persons.enrolled(row);
        if (outcome == SurveyOutcome.NEVER_ENROLLED && enrolled) {
            throw new Invalid("/outcome", "该生有学籍，不在校请填疑似辍学 (listed in a school: say suspected)");
        }
        if (outcome.ofPupils() && !enrolled) {
            throw new Invalid("/outcome", "该生没有学籍，不能填%s，不在校请填失学 (listed in no school)".formatted(outcome.chinese()));
        }
        if (outcome == SurveyOutcome.LOST && !row.listed()) {
            throw new Invalid("/outcome", "名单外发现的学生不能填失联 (a child that was found is not lost)");
        }
        boolean proven = outcome == SurveyOutcome.IN_SCHOOL && enrolled;
        if (outcome.needsProof() && !proven && result.note().isEmpty()) {
            throw new Invalid(
                    "/note",
                    outcome == SurveyOutcome.IN_SCHOOL
                            ? "没有学籍的请写明就读学校 (say which school)"
                            : "「%s」须写明凭证 (the proof is missing)".formatted(outcome.chinese()));
        }
        Words.plain("/note", result.note());
    }
}
