package org.baoxue.api.unit;

/** The two lines of 双线: both survey, both report. */
public enum Line {
    GOVERNMENT("政府线"),
    EDUCATION("教育线");

    private final String chinese;

    Line(String chinese) {
        this.chinese = chinese;
    }

    /** The line's name as bureaus say it. */
    public String chinese() {
        return chinese;
    }
}
