package org.baoxue.api.policy;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** How one value or rule stands to another of the same key. */
public enum Relation implements Worded {
    SAME("相同"),
    /** It demands at least as much in all, and more in something. */
    STRICTER("更严"),
    /** It demands at most as much in all, and less in something. */
    LAXER("更宽"),
    /** They differ in what is neither stricter nor laxer, or one is stricter here and laxer there. */
    DIFFERENT("不同"),
    /** Which one is stricter cannot be said: they do not speak of the same thing, or one does not say. */
    INCOMPARABLE("不可比");

    private final String chinese;

    Relation(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the other one stands to this one. */
    public Relation reversed() {
        return switch (this) {
            case STRICTER -> LAXER;
            case LAXER -> STRICTER;
            case SAME, DIFFERENT, INCOMPARABLE -> this;
        };
    }
}
