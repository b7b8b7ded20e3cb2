package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The kinds of fact that one place governs. */
public enum Fact implements Worded {
    ABSENCE("缺课"),
    NEVER_ENROLLED("未入学"),
    /** A child of school age enters a school. */
    ENTRY("入学"),
    SEND_EDUCATION("送教上门"),
    HAND_OVER("移交");

    private final String chinese;

    Fact(String chinese) {
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
