package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** How a measured value stands to its threshold. */
public enum Comparison implements Worded {
    AT_LEAST("不低于"),
    AT_MOST("不高于"),
    EQUAL("等于"),
    MORE_THAN("超过"),
    LESS_THAN("低于");

    private final String chinese;

    Comparison(String chinese) {
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
