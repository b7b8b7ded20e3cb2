package org.baoxue.api.policy;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** How strongly a rule binds. A shortfall against 原则上 asks for an explanation and is not a breach. */
public enum Strength implements Worded {
    MUST("必须"),
    IN_PRINCIPLE("原则上"),
    STRIVE("力争");

    private final String chinese;

    Strength(String chinese) {
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
