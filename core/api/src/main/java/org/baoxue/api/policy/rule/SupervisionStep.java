package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The steps of a supervision. */
public enum SupervisionStep implements Worded {
    INSPECTION("督查"),
    GUIDANCE("指导"),
    FINDING("发现问题"),
    CIRCULAR("通报"),
    RECTIFICATION("限期整改"),
    RECHECK("复查"),
    SANCTION("问责");

    private final String chinese;

    SupervisionStep(String chinese) {
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
