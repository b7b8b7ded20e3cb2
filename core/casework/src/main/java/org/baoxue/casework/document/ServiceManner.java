package org.baoxue.casework.document;

import java.util.Locale;

/** How a document was served: the platform's own list (平台建议), since no plan has one. */
public enum ServiceManner {
    HANDED_OVER("当面送达", true),
    LEFT("留置送达", true),
    BY_POST("邮寄送达", false),
    ANNOUNCED("公告送达", false);

    private final String chinese;
    private final boolean inPerson;

    ServiceManner(String chinese, boolean inPerson) {
        this.chinese = chinese;
        this.inPerson = inPerson;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** Whether somebody was there, so that a refusal to sign can be witnessed. */
    public boolean inPerson() {
        return inPerson;
    }

    /**
     * Whether a document counts as served (平台定义, since no plan says it): signed for, left before a witness, or announced. What
     * nobody signed for was refused or is on its way.
     */
    public boolean effective(boolean signed) {
        return signed || this == LEFT || this == ANNOUNCED;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
