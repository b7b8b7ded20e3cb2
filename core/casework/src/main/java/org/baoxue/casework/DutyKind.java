package org.baoxue.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a duty asks for. */
public enum DutyKind {
    /** A report, settled by the report cycle. */
    REPORT("报告"),
    /** A meeting, a filing, a check, a campaign and the like. */
    OBLIGATION("工作"),
    VISIT("家访"),
    /** Lists that are compared. */
    COMPARISON("名单比对"),
    /** What is owed to a child that is sent lessons: a quota in a period, tracking, a review; settled by the record of the lessons. */
    LESSON("送教");

    private final String chinese;

    DutyKind(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in the log and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with the given {@link #key()}, if there is one. */
    public static Optional<DutyKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
