package org.baoxue.casework.entry;

import java.util.Locale;

/** How a child of a round stands; each child in exactly one way, so that the counts add up. */
public enum EntryStanding {
    /** On an enrolment list of this installation; for those who go up, in a higher grade than the one they left. */
    REGISTERED("已注册"),
    /** The notice is made out, and its last day for reporting at school, or that of the round, has not passed. */
    NOTIFIED("已通知待报到"),
    /** Approved, and the day until which has not come; from then on the child is in question again. */
    POSTPONED("经批准缓学"),
    /** Not registered here for a reason that is proved. */
    EXPLAINED("已说明"),
    /** Found in no school; a case is open, or was. */
    CASE("已立案"),
    /** Nobody knows yet, or the family was not reached. */
    IN_QUESTION("未落实");

    private final String chinese;

    EntryStanding(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
