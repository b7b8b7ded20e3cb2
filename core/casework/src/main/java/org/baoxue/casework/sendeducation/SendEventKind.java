package org.baoxue.casework.sendeducation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of events in the file of a child. */
public enum SendEventKind {
    APPLIED("申请"),
    ASSESSED("评估"),
    PLANNED("个别化教育计划"),
    TEACHERS_ASSIGNED("送教教师"),
    VISITED("送教"),
    TRACKED("跟踪"),
    REVIEWED("检查"),
    EXPLAINED("偏离说明"),
    HANDED_OVER("升学衔接"),
    ENDED("结束"),
    RETRACTED("撤回");

    private final String chinese;

    SendEventKind(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON and in the log; final, since it is hashed. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this key. */
    public static Optional<SendEventKind> ofKey(String key) {
        return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
    }
}
