package org.baoxue.policy.evaluation;

import java.util.Locale;
import org.baoxue.api.policy.Strength;

/** How far something that is owed a number of times in a period has come. */
public enum Standing {
    MET("已达到"),
    /** Not there yet, with school days to spare. */
    OPEN("进行中"),
    /** Still possible, but only if every school day left, or a day without school, is used. */
    AT_RISK("有风险"),
    /** No longer possible. */
    BROKEN("未达到"),
    /** No longer possible, where the plan does not say 必须: an explanation is asked for. */
    DEVIATION("偏离，需说明");

    private final String chinese;

    Standing(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The worse of two. */
    public Standing and(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What a failure is under a rule of this strength. */
    static Standing failed(Strength strength) {
        return strength == Strength.MUST ? BROKEN : DEVIATION;
    }
}
