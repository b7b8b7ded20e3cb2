package org.baoxue.api.policy;

import java.util.Locale;

/** The closed list of rule blocks. The first part of a rule key names its block. */
public enum Block {
    POPULATION("人口范围"),
    DEFINITION("认定标准"),
    GOVERNING_PLACE("适用地"),
    REPORTING("报告"),
    FORM("表册"),
    THRESHOLD("指标"),
    CALENDAR("校历");

    private final String chinese;

    Block(String chinese) {
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
