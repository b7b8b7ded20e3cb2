package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Conduct that a plan rewards or punishes, whatever the indicators say. */
public enum Conduct implements Worded {
    CONCEALMENT("隐瞒不报"),
    IMPROPER_SEND_EDUCATION("送教上门不规范"),
    LATE_RECTIFICATION("整改不及时、不到位"),
    WEAK_LEADERSHIP("领导不力"),
    UNCLEAR_DUTY("责任不明确"),
    MEASURES_NOT_TAKEN("措施不落实"),
    SHIRKING("推诿扯皮"),
    SLOW("行动迟缓"),
    INEFFECTIVE("成效不明显"),
    NEGLIGENCE("失职渎职"),
    ETHICS("违反师德"),
    DRIVING_OUT("强迫学生退学"),
    INADEQUATE_CONTROL("控制流失工作不到位"),
    MASS_OUTFLOW("生源大量外流"),
    /** The plan refers to a limit that it does not give. */
    OVER_PRESCRIBED("超过规定（无数字）"),
    SERIOUS_DROPOUT("辍学情况严重"),
    /** The plan refers to a target that it does not give; a person says whether it was reached. */
    TARGET_MET("完成目标（无数字）"),
    /** As {@link #TARGET_MET}, not reached. */
    TARGET_MISSED("未完成目标（无数字）"),
    POOR_AWARENESS("认识不到位"),
    GOOD_WORK("工作做得好"),
    MORE_RETURNS("返校人数增加");

    private final String chinese;

    Conduct(String chinese) {
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
