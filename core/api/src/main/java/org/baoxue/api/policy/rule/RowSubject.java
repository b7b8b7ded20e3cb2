package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What one row of a form is about. */
public enum RowSubject implements Worded {
    /** One child with an open case. */
    CHILD("学生"),
    /** The counts of one class. */
    CLASS("班级");

    private final String chinese;

    RowSubject(String chinese) {
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
