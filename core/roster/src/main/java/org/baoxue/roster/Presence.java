package org.baoxue.roster;

/** Whether the latest full list still names the child. */
public enum Presence {
    LISTED("在册"),
    /** The latest full list that should name the child does not; the row is flagged, never deleted. */
    MISSING("名单缺失");

    private final String chinese;

    Presence(String chinese) {
        this.chinese = chinese;
    }

    /** The state's name as shown to users. */
    public String chinese() {
        return chinese;
    }
}
