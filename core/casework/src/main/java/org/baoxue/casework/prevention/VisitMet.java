package org.baoxue.casework.prevention;

import java.util.Locale;

/** Who was met on a visit. */
public enum VisitMet {
    GUARDIAN("监护人"),
    PUPIL("学生本人"),
    BOTH("监护人和学生"),
    RELATIVE("其他亲属"),
    NEIGHBOUR("邻居或村组干部"),
    NOBODY("没有见到人");

    private final String chinese;

    VisitMet(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** Whether the guardian was met. */
    public boolean guardian() {
        return this == GUARDIAN || this == BOTH;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
