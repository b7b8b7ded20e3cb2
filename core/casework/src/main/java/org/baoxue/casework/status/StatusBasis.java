package org.baoxue.casework.status;

import java.util.Locale;

/** The record from which a status follows. */
public enum StatusBasis {
    CASE("个案"),
    ENROLMENT_LIST("学籍名单"),
    HOUSEHOLD_LIST("户籍名单"),
    LEAVE("请假登记"),
    CHANGE("学籍变动登记"),
    SEND_EDUCATION_FILE("送教档案"),
    EXPLANATION("名单比对说明"),
    AGE("方案的年龄规定");

    private final String chinese;

    StatusBasis(String chinese) {
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
