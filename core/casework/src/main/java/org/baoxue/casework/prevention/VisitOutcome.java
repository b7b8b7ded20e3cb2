package org.baoxue.casework.prevention;

import java.util.Locale;

/** What a visit came to; codes of the platform (平台建议), since no plan gives any. */
public enum VisitOutcome {
    STABLE("在校稳定"),
    WILL_RETURN("答应返校"),
    RETURNED("已经返校"),
    REFUSED("不愿返校"),
    WAVERING("尚未答应"),
    ELSEWHERE("在外地就读"),
    AWAY("外出，有去向"),
    UNREACHED("没有联系上");

    private final String chinese;

    VisitOutcome(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is what the family answered when it was asked to send the child to school. */
    public boolean answer() {
        return this == WILL_RETURN || this == REFUSED || this == WAVERING;
    }

    /** Whether nothing is left to be explained by a reason. */
    public boolean needsNoReason() {
        return this == STABLE || this == UNREACHED;
    }
}
