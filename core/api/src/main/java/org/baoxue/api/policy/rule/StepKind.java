package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The steps of bringing a child back, in the order of their weight, and what an authority decides besides. */
public enum StepKind implements Worded {
    TRACE("追踪了解"),
    PERSUADE("劝返（宣传教育）"),
    REPORT("报告"),
    ORDER("责令改正"),
    PENALTY("行政处罚"),
    JUDICIAL("提起诉讼或申请强制执行"),
    HAND_OVER("移交户籍地"),
    RETURN("复学"),
    PLACE("安置"),
    FOLLOW_UP("跟踪"),
    STRIKE_OFF("销号"),
    /** That a child enters school later; no step of a case. */
    POSTPONE("批准缓学");

    private final String chinese;

    StepKind(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
