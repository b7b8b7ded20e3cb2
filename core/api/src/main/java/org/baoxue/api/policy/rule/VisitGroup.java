package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Who is visited at home. */
public enum VisitGroup implements Worded {
    ALL_PUPILS("全体学生"),
    AT_RISK("重点生（易辍生）"),
    DOUBLE_DIFFICULTY("双困生"),
    LEAVING_SIGNS("有辍学、转学苗头的学生"),
    NOT_RETURNED("未及时返校的学生"),
    SUSPECTED("疑似辍学学生"),
    DROPOUT("辍学学生"),
    UNLISTED("无户籍、无学籍或未实际在校的儿童"),
    RETURNED("复学学生");

    private final String chinese;

    VisitGroup(String chinese) {
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
