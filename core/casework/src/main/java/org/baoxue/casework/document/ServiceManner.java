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

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
