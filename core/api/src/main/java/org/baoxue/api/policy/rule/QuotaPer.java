package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** For what a quota of send-education must hold. */
public enum QuotaPer implements Worded {
    VISIT("每次"),
    WEEK("每周"),
    MONTH("每月"),
    TERM("每学期"),
    SCHOOL_YEAR("每学年");

    private final String chinese;

    QuotaPer(String chinese) {
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
