package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What a plan counts as a lost pupil. */
public enum LossKind implements Worded {
    DROPOUT("辍学"),
    NEVER_ENROLLED("失学"),
    /** Still at school, but outside the area that the plan answers for. */
    LEFT_AREA("到辖区外就读"),
    ABNORMAL_FLOW("非正常流动");

    private final String chinese;

    LossKind(String chinese) {
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
