package org.baoxue.casework.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is registered about a pupil's 学籍. */
public enum ChangeKind {
    TRANSFER_OUT("转出"),
    TRANSFER_IN("转入"),
    /** Approved, until a day. */
    SUSPENSION("休学"),
    RESUMPTION("复学"),
    GRADUATION("毕业"),
    PROMOTION("升级"),
    /** An earlier entry was wrong, and nothing stands in its place. */
    WITHDRAWN("撤回登记");

    private final String chinese;

    ChangeKind(String chinese) {
        this.chinese = chinese;
    }

    /** The term as schools say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this Chinese term. */
    public static Optional<ChangeKind> of(String chinese) {
        return Arrays.stream(values())
                .filter(kind -> kind.chinese.equals(chinese))
                .findFirst();
    }
}
