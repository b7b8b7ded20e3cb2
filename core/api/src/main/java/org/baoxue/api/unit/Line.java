package org.baoxue.api.unit;

import org.baoxue.api.text.Worded;

/** The two lines of 双线: both survey, both report. */
public enum Line implements Worded {
    GOVERNMENT("政府线"),
    EDUCATION("教育线");

    private final String chinese;

    Line(String chinese) {
        this.chinese = chinese;
    }

    /** The line's name as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }
}
