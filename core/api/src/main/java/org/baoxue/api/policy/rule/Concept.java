package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What a definition defines. */
public enum Concept implements Worded {
    SUSPECTED("疑似辍学"),
    DROPOUT("辍学"),
    /** Much absence that meets no definition of the others: somebody should look after the pupil, and no case is opened. */
    EARLY_WARNING("累计缺课预警");

    private final String chinese;

    Concept(String chinese) {
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
