package org.baoxue.casework;

import java.util.Locale;

/** What a lawful exit rested on and no longer does. */
public enum ReopenCause {
    SEND_EDUCATION_LAPSED("送教上门未落实"),
    SUSPENSION_OVER("休学期满未复学");

    private final String chinese;

    ReopenCause(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in the log and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
