package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Indicators that plans set targets for. */
public enum Indicator implements Worded {
    ENROLMENT_RATE("入学率"),
    ANNUAL_RETENTION_RATE("年巩固率"),
    /** Not said whether yearly or over nine years. */
    RETENTION_RATE("巩固率"),
    NINE_YEAR_RETENTION_RATE("九年义务教育巩固率"),
    DROPOUT_RATE("辍学率"),
    DROPOUT_COUNT("辍学人数"),
    DISABLED_ENROLMENT_RATE("残疾儿童入学率"),
    SEND_EDUCATION_SHARE("送教上门比例");

    private final String chinese;

    Indicator(String chinese) {
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
