package org.baoxue.casework.sendeducation;

import java.util.Locale;

/** Why send-education does not stand as the exit that the books show: 籍虽在人已离校或送教上门未落实. */
public enum Lapse {
    NO_FILE("没有送教档案"),
    NOT_ASSESSED("没有评估，或评估为其他安置"),
    ENDED("送教已结束"),
    ASSESSMENT_OUT_OF_DATE("评估已过期"),
    NO_VISITS("规定的周期内没有送教记录"),
    NOT_ENROLLED("学籍已不在册"),
    /** The log is not as it was written. */
    UNREADABLE("档案记录已损坏，请校验");

    private final String chinese;

    Lapse(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
