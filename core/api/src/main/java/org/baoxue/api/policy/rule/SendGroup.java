package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Children whom send-education is to reach. */
public enum SendGroup implements Worded {
    DISABLED_UNABLE("不能到校的残疾儿童少年"),
    SEVERELY_DISABLED("重度残疾儿童少年"),
    IN_REHABILITATION("在康复机构的残疾儿童少年"),
    IN_WELFARE("在福利机构的残疾儿童少年"),
    IN_HOSPITAL("在医院接受康复治疗的残疾儿童少年"),
    WITHOUT_CERTIFICATE("未持残疾证的"),
    AVERSE("厌学严重的学生");

    private final String chinese;

    SendGroup(String chinese) {
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
