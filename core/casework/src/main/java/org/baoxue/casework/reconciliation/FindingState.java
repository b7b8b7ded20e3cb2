package org.baoxue.casework.reconciliation;

import java.util.Locale;

/** How a difference between lists stands. */
public enum FindingState {
    OPEN("待核查"),
    /** Explained before, by facts that have changed since. */
    CHANGED("事实有变，再核查"),
    EXPLAINED("已说明"),
    /** Equal by ID number, so that nobody needs to be asked. */
    CERTAIN("证号相同，已认定"),
    /** The lists no longer differ. */
    GONE("已消除");

    private final String chinese;

    FindingState(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
