package org.baoxue.casework.survey;

import java.util.Locale;

/** How a child of a round stands. */
public enum SurveyStanding {
    /** Not asked, or not reached. */
    OPEN("未落实"),
    SETTLED("已落实"),
    /** Settled: in no school. */
    OUT_OF_SCHOOL("失学辍学"),
    /** Found though the round does not list it. */
    BESIDES("名单外发现");

    private final String chinese;

    SurveyStanding(String chinese) {
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
