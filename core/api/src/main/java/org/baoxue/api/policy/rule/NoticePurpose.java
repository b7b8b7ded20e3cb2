package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What a notice to a guardian is for. */
public enum NoticePurpose implements Worded {
    ENTRY("入学"),
    RETURN("复学"),
    ORDER("责令改正"),
    PENALTY("行政处罚"),
    JUDICIAL("司法文书");

    private final String chinese;

    NoticePurpose(String chinese) {
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
