package org.baoxue.reporting.indicator;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Which children of a figure to open. */
public enum FigureSide implements Worded {
    /** All children of the denominator. */
    BASE("基数"),
    /** Those who lower the rate or make the count. */
    LOST("流失"),
    /** Those of the denominator who do not; of a cohort all graduates, also those who came later. */
    KEPT("巩固");

    private final String chinese;

    FigureSide(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
