package org.baoxue.api.policy;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The closed list of rule blocks. The first part of a rule key names its block. */
public enum Block implements Worded {
    POPULATION("人口范围"),
    DEFINITION("认定标准"),
    GOVERNING_PLACE("适用地"),
    REPORTING("报告"),
    FORM("表册"),
    THRESHOLD("指标"),
    CALENDAR("校历"),
    OBLIGATION("工作任务"),
    SANCTION("奖惩"),
    SUPERVISION("督查"),
    PROCEDURE("劝返程序"),
    POWER("法定权限"),
    NOTICE("通知书"),
    PAPER("文书"),
    VISIT("家访"),
    SEND_EDUCATION("送教上门"),
    PLACEMENT("复学安置"),
    PREVENTION("防辍档案"),
    TAG("重点人群与学段"),
    RESPONSIBILITY("责任体系"),
    RECONCILIATION("比对"),
    LOSS("流失口径"),
    AID("资助"),
    LAYERING("层级关系"),
    HOLIDAYS("节假日"),
    TERMS("学期"),
    CLOSURE("停课");

    private final String chinese;

    Block(String chinese) {
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
