package org.baoxue.casework.sendeducation;

import java.util.Locale;

/** The sex of a teacher, where a plan asks for it. */
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String chinese;

    Sex(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON and in the log; final, since it is hashed. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
