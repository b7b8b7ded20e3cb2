package org.baoxue.roster;

import java.util.Locale;

/** Why a pupil is on leave. */
public enum LeaveKind {
    SICK("病假"),
    PERSONAL("事假"),
    OTHER("其他");

    private final String chinese;

    LeaveKind(String chinese) {
        this.chinese = chinese;
    }

    /** The term as schools say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
