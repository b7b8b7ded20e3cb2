package org.baoxue.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of list that can be imported. */
public enum ListKind {
    /** Pupils by school and class; one current row for each child. */
    ENROLMENT("学籍"),
    /** Children by place of registration or residence; one current row for each child. */
    HOUSEHOLD("户籍"),
    /** Marks of the roll; one current row for each child and day. */
    ATTENDANCE("考勤");

    private final String chinese;

    ListKind(String chinese) {
        this.chinese = chinese;
    }

    /** The kind's name as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON, on the console and in file names, such as {@code enrolment}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with the given {@link #key()} or Chinese name, if there is one. */
    public static Optional<ListKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equalsIgnoreCase(name) || kind.chinese.equals(name))
                .findFirst();
    }
}
