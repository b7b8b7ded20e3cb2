package org.baoxue.casework;

import java.util.Locale;

/** Where a case stands. */
public enum CaseState {
    SUSPECTED("疑似辍学", true),
    DROPOUT("辍学", true),
    /** Of school age and listed in no school. */
    NEVER_ENROLLED("失学", true),
    /** Back in school; the case is still followed until it is closed. */
    RETURNED("复学", false),
    CLOSED("销号", false),
    /** Elsewhere by law, with proof. */
    EXITED("合法去向", false),
    /** Opened in error. */
    WITHDRAWN("撤销", false);

    private final String chinese;
    private final boolean open;

    CaseState(String chinese, boolean open) {
        this.chinese = chinese;
        this.open = open;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** Whether the child counts as out of school. */
    public boolean open() {
        return open;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
