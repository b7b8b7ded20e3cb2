package org.baoxue.casework.cohort;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What is registered of a child of a cohort until the cohort had graduated. */
public enum CohortFate implements Worded {
    /** By the unit that the cohort is counted for, in the last school year of the cohort. */
    GRADUATED("毕业"),
    /** In that school year, by a unit of another cohort. */
    GRADUATED_ELSEWHERE("在别处毕业"),
    TRANSFERRED_OUT("转出"),
    SUSPENDED("休学"),
    /** Nothing that tells why the child is not among the graduates. */
    UNTOLD("没有毕业、转出、休学的登记");

    private final String chinese;

    CohortFate(String chinese) {
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
