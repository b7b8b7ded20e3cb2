package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The three places of a child, which may differ. */
public enum Place implements Worded {
    HOUSEHOLD("户籍地"),
    RESIDENCE("居住地"),
    SCHOOL("学校所在地");

    private final String chinese;

    Place(String chinese) {
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
}
