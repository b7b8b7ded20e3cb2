package org.baoxue.casework.sendeducation;

import java.util.Locale;

/** Why lessons are no longer sent. A wish of the guardian alone is no reason. */
public enum EndReason {
    REGULAR_SCHOOL("到普通学校就读"),
    SPECIAL_SCHOOL("到特殊教育学校就读"),
    GRADUATED("完成义务教育"),
    OVER_AGE("超过对象年龄"),
    MOVED("转出，由他地接续"),
    DECEASED("死亡");

    private final String chinese;

    EndReason(String chinese) {
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
