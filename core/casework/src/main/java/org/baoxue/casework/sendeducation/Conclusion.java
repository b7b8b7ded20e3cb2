package org.baoxue.casework.sendeducation;

import java.util.Locale;

/** What an assessment concludes. */
public enum Conclusion {
    SEND_EDUCATION("送教上门"),
    REGULAR_SCHOOL("普通学校随班就读"),
    SPECIAL_SCHOOL("特殊教育学校就读"),
    DEFERRED("暂缓，待再评估");

    private final String chinese;

    Conclusion(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON and in the log; final, since it is hashed. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
