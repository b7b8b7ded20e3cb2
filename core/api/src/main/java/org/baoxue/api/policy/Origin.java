package org.baoxue.api.policy;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Where a value comes from. */
public enum Origin implements Worded {
    /** The words of the source say it. */
    QUOTED("方案原文"),
    /** Our reading of quoted words. */
    INTERPRETATION("释义"),
    /** Our proposal where sources are silent. */
    PLATFORM_DEFAULT("平台默认"),
    /** Set by an administrator where the plan is silent. */
    SET_LOCALLY("本地设定");

    private final String chinese;

    Origin(String chinese) {
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
