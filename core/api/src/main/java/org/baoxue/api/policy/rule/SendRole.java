package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** As what somebody goes who sends lessons. */
public enum SendRole implements Worded {
    TEACHER("教师"),
    HEALTH_WORKER("医务人员"),
    CADRE("干部"),
    VOLUNTEER("志愿者"),
    OTHER("其他人员");

    private final String chinese;

    SendRole(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files, in JSON and in the log; final, since it is hashed. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
