package org.baoxue.casework;

import java.util.Locale;

/** How a duty stands. */
public enum DutyState {
    OPEN("待办", false),
    LATE_OPEN("逾期未办", false),
    DONE("已办", true),
    DONE_LATE("逾期办结", true),
    WAIVED("免办", true);

    private final String chinese;
    private final boolean settled;

    DutyState(String chinese, boolean settled) {
        this.chinese = chinese;
        this.settled = settled;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** Whether it has an outcome. */
    public boolean settled() {
        return settled;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
