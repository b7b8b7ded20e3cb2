package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What a paper about a child tells. */
public enum PaperContent implements Worded {
    PERSUASION("劝返经过"),
    HOME_VISIT("家访经过"),
    CHILD_FILE("学生情况"),
    INQUIRY("请求协查");

    private final String chinese;

    PaperContent(String chinese) {
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
