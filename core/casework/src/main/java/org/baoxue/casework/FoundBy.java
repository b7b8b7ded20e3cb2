package org.baoxue.casework;

import java.util.Locale;

/** By which kind of work a child was found who is in no school. */
public enum FoundBy {
    LIST_COMPARISON("名单比对"),
    SURVEY("排查摸底"),
    AUTUMN_ENTRY("秋季入学未到"),
    REPORTED("单位或群众反映");

    private final String chinese;

    FoundBy(String chinese) {
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
