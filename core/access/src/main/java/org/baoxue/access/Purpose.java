package org.baoxue.access;

import java.util.Locale;

/** Why somebody needs a child's personal fields unmasked. */
public enum Purpose {
    /** Find and visit the family (劝返、家访): who and where they are. */
    PERSUASION("劝返家访"),
    /** Make sure that two records are the same child (核对身份). */
    IDENTIFICATION("核对身份"),
    /** Teach a disabled child at home (送教上门). */
    SEND_EDUCATION("送教上门");

    private final String chinese;

    Purpose(String chinese) {
        this.chinese = chinese;
    }

    /** The purpose's name for people. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON, such as {@code send-education}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
