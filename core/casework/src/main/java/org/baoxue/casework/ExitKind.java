package org.baoxue.casework;

import java.util.Locale;

/** The lawful ways out of a case other than the return. There is no 退学 in the compulsory stage. */
public enum ExitKind {
    TRANSFER("转学"),
    /** Approved, for a time; the child must be back at its end. */
    SUSPENSION("休学"),
    STUDIES_ELSEWHERE("异地就读"),
    DEATH("死亡"),
    ABROAD("出国（境）"),
    /** Past the ages that the plan of the governing place counts. */
    OVER_AGE("超龄"),
    /** 空挂户, 双重户籍, a wrong number or name, nobody of that name. */
    REGISTRATION_ERROR("户籍错误"),
    /** Only while assessment, 学籍 and real visits stand. */
    SEND_EDUCATION("送教上门");

    private final String chinese;

    ExitKind(String chinese) {
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
