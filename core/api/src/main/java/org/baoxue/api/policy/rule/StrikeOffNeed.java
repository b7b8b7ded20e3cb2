package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What must be there before a case may be struck off (销号). */
public enum StrikeOffNeed implements Worded {
    BACK_AT_SCHOOL("返校就读"),
    GUARDIAN_SIGNATURE("家长签字"),
    NATIONAL_STATUS("学籍系统状态已更新"),
    VERIFIED("经核实");

    private final String chinese;

    StrikeOffNeed(String chinese) {
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
