package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What shows that an obligation was met. */
public enum Proof implements Worded {
    MINUTES("会议记录"),
    RECORD("记录"),
    SIGNATURE("签字"),
    ROSTER("花名册"),
    FILE("档案"),

    /** The form of the obligation belongs into the file of a unit for an inspection. */
    UNIT_FILE("一校一册"),

    RECEIPT("回执"),
    MATERIALS("证明材料");

    private final String chinese;

    Proof(String chinese) {
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
