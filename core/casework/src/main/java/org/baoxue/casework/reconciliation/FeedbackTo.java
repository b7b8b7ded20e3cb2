package org.baoxue.casework.reconciliation;

import java.util.Locale;

/** Whose records explained differences show to be wrong. */
public enum FeedbackTo {
    /** Errors of the 户籍. */
    POLICE("公安机关", "户籍信息核查反馈表"),
    /** Errors of the 学籍. */
    ENROLMENT_SYSTEM("学籍系统", "学籍信息核查反馈表");

    private final String chinese;
    private final String title;

    FeedbackTo(String chinese, String title) {
        this.chinese = chinese;
        this.title = title;
    }

    /** The receiver as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The title of the file (平台建议). */
    public String title() {
        return title;
    }

    /** Whether a difference explained so is an error of these records; which errors go where is the platform's proposal. */
    public boolean concerns(ListComparison comparison, Explanation explanation) {
        boolean byPlace =
                comparison == ListComparison.HOUSEHOLD_ENROLMENT || comparison == ListComparison.DISABLED_ENROLMENT;
        return switch (explanation) {
            case EMPTY_REGISTRATION, DOUBLE_REGISTRATION, NOBODY -> this == POLICE;
            case DEATH -> byPlace == (this == POLICE);
            case WRONG_NUMBER_OR_NAME, EMPTY_ENROLMENT -> this == ENROLMENT_SYSTEM;
            case IN_SCHOOL -> this == ENROLMENT_SYSTEM && byPlace;
            default -> false;
        };
    }

    /** The name used in JSON and on the console. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
