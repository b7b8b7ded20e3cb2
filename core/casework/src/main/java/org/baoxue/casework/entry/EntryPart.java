package org.baoxue.casework.entry;

import java.util.Locale;

/** By which way a child is due in a round. */
public enum EntryPart {
    /** Of the age of entry, by the household list. */
    ENTRANT("小学入学"),
    /** Left the last grade of primary school, or of a school that has no next one, by the enrolment list. */
    PROMOTION("升学（小升初）");

    private final String chinese;

    EntryPart(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
