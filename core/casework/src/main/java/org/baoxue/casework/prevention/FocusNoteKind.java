package org.baoxue.casework.prevention;

import java.util.Locale;

/** What a note in a prevention file tells. */
public enum FocusNoteKind {
    /** Another paired helper; the words are the name. */
    HELPER("结对帮扶人"),
    HELP("帮扶"),
    AID("资助"),
    /** The file was looked through. */
    CHECK("检查");

    private final String chinese;

    FocusNoteKind(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
