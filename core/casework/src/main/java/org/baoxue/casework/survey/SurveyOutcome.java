package org.baoxue.casework.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.reconciliation.Explanation;

/**
 * What a survey found about a child. The codes are fixed, so that counties can be added up: those that explain a difference
 * between lists, and for pupils the states and exits of cases.
 */
public enum SurveyOutcome {
    IN_SCHOOL(Explanation.IN_SCHOOL),
    NEVER_ENROLLED(Explanation.NEVER_ENROLLED),
    /** Listed in a school and gone from it. */
    SUSPECTED(CaseState.SUSPECTED.chinese(), false, true),
    ELSEWHERE_IN_PROVINCE(Explanation.ELSEWHERE_IN_PROVINCE),
    ELSEWHERE_OUT_OF_PROVINCE(Explanation.ELSEWHERE_OUT_OF_PROVINCE),
    SEND_EDUCATION(Explanation.SEND_EDUCATION),
    POSTPONED(Explanation.POSTPONED),
    TRANSFER(ExitKind.TRANSFER.chinese(), true, true),
    SUSPENSION(ExitKind.SUSPENSION.chinese(), true, true),
    ABROAD(Explanation.ABROAD),
    DEATH(Explanation.DEATH),
    EMPTY_REGISTRATION(Explanation.EMPTY_REGISTRATION),
    DOUBLE_REGISTRATION(Explanation.DOUBLE_REGISTRATION),
    WRONG_NUMBER_OR_NAME(Explanation.WRONG_NUMBER_OR_NAME),
    OVER_AGE(Explanation.OVER_AGE),
    NOBODY(Explanation.NOBODY),
    /** Nobody was reached; the question stays open. */
    LOST(Explanation.LOST);

    private final String chinese;
    private final boolean needsProof;
    private final boolean settles;

    SurveyOutcome(Explanation same) {
        this(same.chinese(), same.needsProof(), same.settles());
    }

    SurveyOutcome(String chinese, boolean needsProof, boolean settles) {
        this.chinese = chinese;
        this.needsProof = needsProof;
        this.settles = settles;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** Whether a paper must prove it. */
    public boolean needsProof() {
        return needsProof;
    }

    /** Whether the child needs no further asking in the round. */
    public boolean settles() {
        return settles;
    }

    /** Whether the child is in no school, so that a case is due. */
    public boolean outOfSchool() {
        return this == NEVER_ENROLLED || this == SUSPECTED;
    }

    /** Whether it can be said only of a pupil listed in a school. */
    public boolean ofPupils() {
        return this == SUSPECTED || this == TRANSFER || this == SUSPENSION;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome with the given {@link #key()} or Chinese term, if there is one. */
    public static Optional<SurveyOutcome> of(String text) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.key().equals(text) || outcome.chinese.equals(text))
                .findFirst();
    }
}
