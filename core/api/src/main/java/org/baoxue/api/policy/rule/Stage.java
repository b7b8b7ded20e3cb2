package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Stages of compulsory education. */
public enum Stage implements Worded {
    PRIMARY("小学"),
    JUNIOR("初中"),
    COMPULSORY("义务教育阶段");

    private final String chinese;

    Stage(String chinese) {
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
