package org.baoxue.reporting.indicator;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Of which children a figure is taken. A plan's own words for a group are no list; targets for such groups are not judged. */
public enum SubPopulation implements Worded {
    ALL("全体"),
    BOYS("男生"),
    GIRLS("女生"),
    /** Those whom the list of 脱贫户 names. */
    POVERTY_RELIEF("脱贫户"),
    /** Those whom the list of the federation of the disabled names. */
    DISABLED("残联名单"),
    /** Pupils whose 户籍, as the enrolment list says it, lies in another county. */
    OTHER_HOUSEHOLD("户籍在外县");

    private final String chinese;

    SubPopulation(String chinese) {
        this.chinese = chinese;
    }

    /** The term as shown to users. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
