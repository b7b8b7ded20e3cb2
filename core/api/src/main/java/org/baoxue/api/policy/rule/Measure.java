package org.baoxue.api.policy.rule;

import java.util.Locale;

/** What a quota of send-education counts. */
public enum Measure {
    VISIT("次"),
    LESSON("课时");

    private final String chinese;

    Measure(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
