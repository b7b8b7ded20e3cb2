package org.baoxue.casework.reconciliation;

import java.util.Locale;

/**
 * The terms that explain why the household line and the school line of a place do not sum to the same number:
 * 户籍适龄 + 常住无户籍 + 外来就读 + 龄外在籍 − 外出就读 − 未入学 = 本地在籍. Each child of either list is in exactly one way in them.
 */
public enum BridgeTerm {
    /** Of school age and registered in the place. */
    REGISTERED("户籍适龄", 1),
    /** Of school age and living in the place without being registered there. */
    RESIDENT("常住无户籍", 1),
    /** Enrolled in the place and on no household list of it. */
    INCOMING("外来就读", 1),
    /** Enrolled in the place and on its household list, though not of the age that the plan counts. */
    OUTSIDE_AGE("龄外在籍", 1),
    /** Of school age, on the list of the place, and enrolled elsewhere. */
    OUTGOING("外出就读", -1),
    /** Of school age, on the list of the place, and enrolled nowhere in this installation. */
    NOT_ENROLLED("未入学", -1),
    /** Enrolled in the schools of the place: what the others add up to. */
    ENROLLED("本地在籍", 0);

    private final String chinese;
    private final int sign;

    BridgeTerm(String chinese, int sign) {
        this.chinese = chinese;
        this.sign = sign;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** 1 where it adds, −1 where it takes away, 0 for the sum. */
    public int sign() {
        return sign;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
