package org.baoxue.casework.status;

import java.util.Locale;

/** The ledgers that follow from the one status of each child. 适龄台账 contains the others as far as their children are of age. */
public enum StatusLedger {
    /** Every child of the lists, of whatever age. */
    ALL("全部儿童名册"),
    SCHOOL_AGE("适龄台账"),
    SUSPECTED("疑似辍学台账"),
    DROPOUT("辍学台账"),
    NEVER_ENROLLED("失学台账");

    private final String chinese;

    StatusLedger(String chinese) {
        this.chinese = chinese;
    }

    /** The title as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the child belongs on the ledger. */
    public boolean lists(StatusOfChild child) {
        return switch (this) {
            case ALL -> true;
            case SCHOOL_AGE -> child.ofAge();
            case SUSPECTED -> child.status() == ChildStatus.SUSPECTED;
            case DROPOUT -> child.status() == ChildStatus.DROPOUT;
            case NEVER_ENROLLED -> child.status() == ChildStatus.NEVER_ENROLLED;
        };
    }
}
