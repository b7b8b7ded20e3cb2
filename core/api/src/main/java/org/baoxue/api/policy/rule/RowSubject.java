package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What one row of a form is about. */
public enum RowSubject implements Worded {
    /** One child with an open case. */
    CHILD("学生"),
    /** The counts of one class. */
    CLASS("班级"),
    /** One pupil on the enrolment list. */
    PUPIL("在校学生"),
    /** One child of school age on the household list. */
    OF_AGE("适龄儿童"),
    /** One visit at home. */
    VISIT("家访"),
    /** One pupil on a list of those who may leave. */
    FOCUS("重点学生"),
    /** One person who answers for a place, a unit or a child. */
    ASSIGNMENT("包保责任"),
    /** One visit of those who teach at home. */
    LESSON("送教"),
    /** One cohort of a school that graduated, in numbers. */
    COHORT("届");

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
