package org.baoxue.casework.sendeducation;

import java.util.Locale;

/** What of a plan is looked at. */
public enum SendItem {
    QUOTA("次数课时"),
    TEAM("送教人员"),
    PLACE("送教地点"),
    CONTENT("送教内容"),
    ASSESSMENT("评估"),
    AGE("年龄"),
    APPLICATION("申请"),
    ENROLMENT("学籍"),
    TRACKING("跟踪"),
    REVIEW("检查"),
    CAP("人数上限");

    private final String chinese;

    SendItem(String chinese) {
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
