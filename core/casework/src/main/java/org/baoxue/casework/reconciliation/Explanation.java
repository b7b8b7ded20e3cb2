package org.baoxue.casework.reconciliation;

import java.util.Locale;

/**
 * Why a child of school age on the household list is not on the enrolment list. The codes are fixed, so that counties can be
 * added up; the words of the plans stand beside them in the rule.
 */
public enum Explanation {
    /** The same child is on the enrolment list under another number or name. */
    IN_SCHOOL("已在校", true, true),
    WRONG_NUMBER_OR_NAME("证号或姓名错误", true, true),
    ELSEWHERE_IN_PROVINCE("省内就读无学籍", true, true),
    ELSEWHERE_OUT_OF_PROVINCE("省外就读无学籍", true, true),
    SEND_EDUCATION("病残送教", true, true),
    POSTPONED("经批准缓学", true, true),
    ABROAD("出国（境）", true, true),
    DEATH("死亡", true, true),
    EMPTY_REGISTRATION("空挂户", true, true),
    DOUBLE_REGISTRATION("双重户籍", true, true),
    OVER_AGE("超龄", true, true),
    NOBODY("查无此人", true, true),
    /** The family was not reached; the question stays open. */
    LOST("失联", false, false),
    /** The child is in no school; a case of 失学 is opened. */
    NEVER_ENROLLED("失学", true, false);

    private final String chinese;
    private final boolean settles;
    private final boolean needsProof;

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

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
