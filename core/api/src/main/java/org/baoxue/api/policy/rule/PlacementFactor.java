package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What a placement must take into account. */
public enum PlacementFactor implements Worded {
    AGE("年龄"),
    ABSENCE("辍学时间长短"),
    WISH("学生和家长意愿"),
    STUDENT_NUMBER("学籍"),
    CIRCUMSTANCES("个体情况");

    private final String chinese;

    PlacementFactor(String chinese) {
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
