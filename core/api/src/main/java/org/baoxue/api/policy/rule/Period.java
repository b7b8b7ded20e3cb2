package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Reporting periods. A week is Monday to Sunday. */
public enum Period implements Worded {
    DAY("日"),
    WEEK("周"),
    MONTH("月"),
    QUARTER("季度"),
    TERM("学期"),
    SCHOOL_YEAR("学年"),
    /** A calendar year. */
    YEAR("年度");

    private final String chinese;

    Period(String chinese) {
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
