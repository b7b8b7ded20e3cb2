package org.baoxue.api.policy;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What a layer does under a rule key. */
public enum Mode implements Worded {
    /** Introduces a rule that no layer above has. */
    ADD("增设"),
    /** Replaces the rule of the layers above; fields left unsaid are filled from them. */
    REPLACE("替换"),
    /** Says nothing, and says so: what stands above fills it. */
    NONE("方案未规定");

    private final String chinese;

    Mode(String chinese) {
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
