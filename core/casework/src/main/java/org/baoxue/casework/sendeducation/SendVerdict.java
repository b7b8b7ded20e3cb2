package org.baoxue.casework.sendeducation;

import java.util.Locale;

/** How what a plan asks for stands, the worst last. */
public enum SendVerdict {
    /** The plan is silent. */
    UNSAID("方案未规定"),
    /** Lessons were not sent for the whole period; ours, since no plan speaks of parts of periods. */
    NOT_JUDGED("不足整个周期，不作判定"),
    /** What the rule speaks of is not known. */
    UNKNOWN("缺数据，无法判定"),
    /** A period without a school day, which the rule leaves out. */
    HOLIDAY("假期不计"),
    MET("达标"),
    /** Not there yet, with school days to spare. */
    OPEN("进行中"),
    EXPLAINED("偏离，已说明"),
    /** Still possible, but only if the remaining days are used. */
    AT_RISK("有风险"),
    /** No longer possible, where the plan does not say 必须. */
    DEVIATION("偏离，需说明"),
    /** No longer possible. */
    BROKEN("未达标");

    private final String chinese;

    SendVerdict(String chinese) {
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
}
