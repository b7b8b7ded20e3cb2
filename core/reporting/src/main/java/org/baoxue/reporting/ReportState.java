package org.baoxue.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a report stands. Whether it is late follows from its duty's deadline and is no state. */
public enum ReportState {
    DRAFT("草稿"),
    /** Handed in; some addressee lacks it still, in some medium. */
    SUBMITTED("已报送"),
    /** Every addressee has it in every medium. */
    RECEIVED("已签收"),
    /** An addressee wants another version. */
    RETURNED("已退回");

    private final String chinese;

    ReportState(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with the given {@link #key()}, if there is one. */
    public static Optional<ReportState> ofKey(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }
}
