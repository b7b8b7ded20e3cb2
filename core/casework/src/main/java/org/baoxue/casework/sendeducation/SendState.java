package org.baoxue.casework.sendeducation;

import java.util.Locale;

/** Where the file of a child stands. */
public enum SendState {
    /** Applied for and not assessed yet. */
    APPLIED("已申请，待评估"),
    /** Lessons are sent. */
    SERVED("送教中"),
    /** The assessment found another form of schooling fit. */
    PLACED_OTHERWISE("评估为其他安置"),
    ENDED("已结束");

    private final String chinese;

    SendState(String chinese) {
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
