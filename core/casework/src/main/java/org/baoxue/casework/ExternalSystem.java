package org.baoxue.casework;

import java.util.Locale;

/** The systems outside the platform that must show the facts of a case as well. */
public enum ExternalSystem {
    /** 全国中小学生学籍信息管理系统. */
    ENROLMENT_SYSTEM("学籍系统"),
    /** 控辍保学工作台账管理平台. */
    DROPOUT_LEDGER("全国控辍保学工作台账");

    private final String chinese;

    ExternalSystem(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in the log and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
