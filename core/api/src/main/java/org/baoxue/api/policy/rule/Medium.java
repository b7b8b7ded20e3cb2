package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** How a report travels. */
public enum Medium implements Worded {
    /** Printed, sealed, delivered against a receipt. */
    PAPER("纸质"),
    ELECTRONIC("电子"),
    NATIONAL_SYSTEM("全国学籍系统");

    private final String chinese;

    Medium(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
