package org.baoxue.api.time;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The units in which plans measure time. A school day and a working day need a calendar. */
public enum TimeUnit implements Worded {
    HOUR("小时"),
    CALENDAR_DAY("天"),
    SCHOOL_DAY("教学日"),
    WORKING_DAY("工作日"),
    WEEK("周"),
    MONTH("月"),
    TERM("学期"),
    SCHOOL_YEAR("学年");

    private final String chinese;

    TimeUnit(String chinese) {
        this.chinese = chinese;
    }

    /** The unit's name as plans say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON, such as {@code school-day}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
