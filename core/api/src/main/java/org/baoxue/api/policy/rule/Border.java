package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The borders of terms and school years. */
public enum Border implements Worded {
    TERM_START("学期初"),
    TERM_END("学期末"),
    SCHOOL_YEAR_START("学年初"),
    SCHOOL_YEAR_END("学年末");

    private final String chinese;

    Border(String chinese) {
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
