package org.baoxue.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of case event. The key is part of what is hashed, so a kind once used keeps its name. */
public enum CaseEventKind {
    SUSPECTED_OPENED("疑似立案"),
    ABSENCE_UPDATED("缺课更新"),
    VERDICT_LAPSED("认定依据消失"),
    DROPOUT_CONFIRMED("认定辍学"),
    PERSUASION_NOTED("劝返"),
    RETURNED("复学"),
    CLOSED("销号"),
    WITHDRAWN("撤销"),
    RETRACTED("更正"),
    STEP_TAKEN("程序步骤"),
    NEED_NOTED("销号依据"),
    NEVER_ENROLLED_OPENED("失学立案"),
    CONTACT_ATTEMPTED("联系"),
    CONTACT_LOST("失联"),
    EXITED("合法去向"),
    REOPENED("重新立案"),
    PLACED("安置"),
    SYSTEM_UPDATED("系统已更新"),
    SUSPICION_OPENED("疑似立案（人工）");

    private final String chinese;

    CaseEventKind(String chinese) {
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

    /** The kind with the given {@link #key()}, if there is one. */
    public static Optional<CaseEventKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
