package org.baoxue.casework.prevention;

import java.util.Locale;

/** On which list a pupil stands. What a plan calls its file is shown beside it. */
public enum FocusKind {
    AT_RISK("重点生（易辍生）"),
    DOUBLE_DIFFICULTY("双困生"),
    POOR("贫困家庭学生");

    private final String chinese;

    FocusKind(String chinese) {
        this.chinese = chinese;
    }

    /** The term as plans say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
