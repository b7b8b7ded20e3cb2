package org.baoxue.api.policy.rule;

import java.util.Locale;

/** What a definition defines. */
public enum Concept {
    SUSPECTED("疑似辍学"),
    DROPOUT("辍学");

    private final String chinese;

    Concept(String chinese) {
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
