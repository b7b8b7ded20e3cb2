package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The facts about a child that trigger a report. */
public enum CaseFact implements Worded {
    /** Of school age and never enrolled. */
    NEVER_ENROLLED("失学"),
    SUSPECTED("疑似辍学"),
    DROPOUT("辍学"),
    RETURNED("复学");

    private final String chinese;

    CaseFact(String chinese) {
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
