package org.baoxue.reporting.indicator;

import java.util.Locale;
import java.util.Optional;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.text.Worded;

/**
 * How an indicator is computed. No plan gives a formula, so each is a named variant defined by the platform (平台定义); figures
 * of different formulas are never compared.
 */
public enum Formula implements Worded {
    /** Children who count as dropouts at the end of the day. */
    DROPOUTS_ON_DAY("统计日仍辍学的人数"),
    /**
     * Dropouts at the end of the day by pupils of the school year: all whom the enrolment list names, and all who vanished
     * from it since the school year began.
     */
    DROPOUTS_BY_PUPILS("统计日仍辍学的人数 ÷ 本学年学籍人数 × 100%"),
    /** The pupils of the school year without the dropouts, by all of them. */
    STAYED_BY_PUPILS("（本学年学籍人数 − 统计日仍辍学的人数）÷ 本学年学籍人数 × 100%"),
    /** Children of the household list who are of age and on an enrolment list, by all who are of age. */
    ENROLLED_BY_OF_AGE("户籍名单适龄儿童中有学籍的人数 ÷ 户籍名单适龄人数 × 100%"),
    /** Children of the list of the disabled who are of age and on an enrolment list, by all of them who are of age. */
    ENROLLED_BY_DISABLED("残联名单适龄儿童中有学籍的人数 ÷ 残联名单适龄人数 × 100%"),
    /** Pupils of the list of the disabled who are sent lessons at the end of the day, by all pupils of that list. */
    TAUGHT_AT_HOME_BY_DISABLED_PUPILS("残联名单在籍学生中送教上门的人数 ÷ 残联名单在籍学生人数 × 100%");

    private final String chinese;

    Formula(String chinese) {
        this.chinese = chinese;
    }

    /** The formula in words. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** Whether the figure tells which children are disabled. */
    public boolean ofDisabled() {
        return this == ENROLLED_BY_DISABLED || this == TAUGHT_AT_HOME_BY_DISABLED_PUPILS;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The formula for an indicator; empty if the lists that the platform holds do not give it. */
    public static Optional<Formula> of(Indicator indicator) {
        return switch (indicator) {
            case DROPOUT_COUNT -> Optional.of(DROPOUTS_ON_DAY);
            case DROPOUT_RATE -> Optional.of(DROPOUTS_BY_PUPILS);
            case ANNUAL_RETENTION_RATE -> Optional.of(STAYED_BY_PUPILS);
            case ENROLMENT_RATE -> Optional.of(ENROLLED_BY_OF_AGE);
            case DISABLED_ENROLMENT_RATE -> Optional.of(ENROLLED_BY_DISABLED);
            case SEND_EDUCATION_SHARE -> Optional.of(TAUGHT_AT_HOME_BY_DISABLED_PUPILS);
            case RETENTION_RATE, NINE_YEAR_RETENTION_RATE -> Optional.empty();
        };
    }
}
