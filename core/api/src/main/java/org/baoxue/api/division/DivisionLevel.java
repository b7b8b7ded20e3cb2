package org.baoxue.api.division;

import java.util.Optional;
import org.baoxue.api.text.Worded;

/** The levels of administrative divisions, largest first; each with the length of its code in digits. */
public enum DivisionLevel implements Worded {
    NATION(0, "国家"),
    PROVINCE(2, "省"),
    CITY(4, "市"),
    COUNTY(6, "县（区）"),
    TOWNSHIP(9, "乡镇（街道）"),
    VILLAGE(12, "村（社区）");

    private final int length;
    private final String chinese;

    DivisionLevel(int length, String chinese) {
        this.length = length;
        this.chinese = chinese;
    }

    static DivisionLevel ofLength(int length) {
        for (DivisionLevel level : values()) {
            if (level.length == length) {
                return level;
            }
        }
        throw new IllegalArgumentException("no division code has " + length + " digits");
    }

    /** Digits of a code of this level. */
    public int length() {
        return length;
    }

    /** The level's name as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The next larger level; empty for the nation. */
    public Optional<DivisionLevel> above() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
