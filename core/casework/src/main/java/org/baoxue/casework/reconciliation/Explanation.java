package org.baoxue.casework.reconciliation;

import java.util.Locale;

/**
 * Why two lists differ about a child. The codes are fixed, so that counties can be added up; the words of the plans stand beside
 * them in the rule.
 */
public enum Explanation {
    /** In school after all: listed under another number or name, or left out of the roll. */
    IN_SCHOOL("已在校"),
    WRONG_NUMBER_OR_NAME("证号或姓名错误"),
    ELSEWHERE_IN_PROVINCE("省内就读无学籍"),
    ELSEWHERE_OUT_OF_PROVINCE("省外就读无学籍"),
    SEND_EDUCATION("病残送教"),
    POSTPONED("经批准缓学"),
    ON_LEAVE("请假"),
    SUSPENDED("休学"),
    TRANSFERRED("转学"),
    /** Enrolled on paper alone. */
    EMPTY_ENROLMENT("空挂学籍"),
    ABROAD("出国（境）"),
    DEATH("死亡"),
    EMPTY_REGISTRATION("空挂户"),
    DOUBLE_REGISTRATION("双重户籍"),
    OVER_AGE("超龄"),
    NOBODY("查无此人"),
    /** The likely pair is two children; the question stays open. */
    NOT_SAME("不是同一人", false, false),
    /** The child out of school and the one on the list are the same. */
    POOR("脱贫户"),
    NOT_POOR("不是脱贫户"),
    /** The family was not reached; the question stays open. */
    LOST("失联", false, false),
    /** The child is in no school; a case of 失学 is opened. */
    NEVER_ENROLLED("失学", true, false),
    /** The pupil does not come; a case of 疑似辍学 is opened. */
    SUSPECTED("疑似辍学", true, false);

    private final String chinese;
    private final boolean settles;
    private final boolean needsProof;

    Explanation(String chinese) {
        this(chinese, true, true);
    }

    Explanation(String chinese, boolean settles, boolean needsProof) {
        this.chinese = chinese;
        this.settles = settles;
        this.needsProof = needsProof;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** Whether the question is answered by it until the facts change. */
    public boolean settles() {
        return settles;
    }

    /** Whether a paper must prove it. */
    public boolean needsProof() {
        return needsProof;
    }

    /** Whether it can explain a finding of this comparison. */
    public boolean explains(ListComparison comparison) {
        return switch (this) {
            case IN_SCHOOL,
                    ELSEWHERE_IN_PROVINCE,
                    ELSEWHERE_OUT_OF_PROVINCE,
                    SEND_EDUCATION,
                    ABROAD,
                    DEATH,
                    OVER_AGE,
                    LOST -> comparison != ListComparison.DROPOUTS_POVERTY_RELIEF;
            case WRONG_NUMBER_OR_NAME,
                    POSTPONED,
                    EMPTY_REGISTRATION,
                    DOUBLE_REGISTRATION,
                    NOBODY,
                    NOT_SAME,
                    NEVER_ENROLLED ->
                comparison == ListComparison.HOUSEHOLD_ENROLMENT || comparison == ListComparison.DISABLED_ENROLMENT;
            case ON_LEAVE, SUSPENDED, TRANSFERRED, EMPTY_ENROLMENT, SUSPECTED ->
                comparison == ListComparison.ENROLMENT_ATTENDING;
            case POOR, NOT_POOR -> comparison == ListComparison.DROPOUTS_POVERTY_RELIEF;
        };
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
