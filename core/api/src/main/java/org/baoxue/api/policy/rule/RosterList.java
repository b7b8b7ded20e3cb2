package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** The lists that a reconciliation compares. */
public enum RosterList implements Worded {
    HOUSEHOLD("户籍"),
    ENROLMENT("学籍"),
    ATTENDING("在校学生"),
    POVERTY_RELIEF("脱贫户"),
    REGISTERED_POOR("建档立卡"),
    DISABLED("残联"),
    DROPOUTS("辍学学生"),
    POPULATION("公安人口信息"),
    MOVEMENTS("学生变动");

    private final String chinese;

    RosterList(String chinese) {
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
