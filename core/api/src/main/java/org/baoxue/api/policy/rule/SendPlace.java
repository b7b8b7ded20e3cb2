package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Where lessons of send-education are given. */
public enum SendPlace implements Worded {
    HOME("家庭"),
    WELFARE("福利机构"),
    REHABILITATION("康复机构"),
    DISABLED_HOME("残疾人之家"),
    MEDICAL("医疗机构"),
    COMMUNITY("社区"),
    GROUP_SITE("送教点"),
    REMOTE("远程");

    private final String chinese;

    SendPlace(String chinese) {
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
