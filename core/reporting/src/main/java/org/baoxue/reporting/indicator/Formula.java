package org.baoxue.reporting.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.text.Worded;

/**
 * How an indicator is computed: a named variant, with where it comes from. No plan gives a formula, so most are defined by the
 * platform (平台定义); figures of different formulas are never compared.
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
    TAUGHT_AT_HOME_BY_DISABLED_PUPILS("残联名单在籍学生中送教上门的人数 ÷ 残联名单在籍学生人数 × 100%"),
    /** Graduates of a cohort by those who entered, whoever came or went; over 100 where more came. */
    GRADUATES_BY_ENTRANTS("毕业人数 ÷ 入学人数 × 100%", "百科词条“九年义务教育巩固率”"),
    /** The same, those who moved reckoned with; capped at 100. */
    GRADUATES_BY_ENTRANTS_AND_TRANSFERS("当年毕业生数 ÷（6/3年前招生数 + 转入 − 转出）× 100%，不超过100%", "一县《小学、初中学生巩固率统计表》填表说明"),
    /** The same with all who came and went. The form has the columns; how they give the rate is read from its numbers. */
    GRADUATES_BY_ENTRANTS_AND_NET("毕业生人数 ÷（入学人数 + 转进、借读、其它增加 − 转出、休学、其它减少）× 100%", "平台定义：一市《义务教育巩固率统计表》有栏目无算式，按表中数字读出");

    private final String chinese;
    private final String source;

    Formula(String chinese) {
        this(chinese, "平台定义");
    }

    Formula(String chinese, String source) {
        this.chinese = chinese;
        this.source = source;
    }

    /** Where the formula comes from, in words. */
    public String source() {
        return source;
    }

    /** Whether it is taken of a cohort (届) whose numbers are recorded, and not of children whom lists name. */
    public boolean ofCohort() {
        return this == GRADUATES_BY_ENTRANTS
                || this == GRADUATES_BY_ENTRANTS_AND_TRANSFERS
                || this == GRADUATES_BY_ENTRANTS_AND_NET;
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

    /**
     * The formula by which a target is judged that names none; empty if the indicator does not tell what it means. Over nine
     * years it is the plainest of the three, which asks for the fewest numbers.
     */
    public static Optional<Formula> of(Indicator indicator) {
        return switch (indicator) {
            case DROPOUT_COUNT -> Optional.of(DROPOUTS_ON_DAY);
            case DROPOUT_RATE -> Optional.of(DROPOUTS_BY_PUPILS);
            case ANNUAL_RETENTION_RATE -> Optional.of(STAYED_BY_PUPILS);
            case ENROLMENT_RATE -> Optional.of(ENROLLED_BY_OF_AGE);
            case DISABLED_ENROLMENT_RATE -> Optional.of(ENROLLED_BY_DISABLED);
            case SEND_EDUCATION_SHARE -> Optional.of(TAUGHT_AT_HOME_BY_DISABLED_PUPILS);
            case NINE_YEAR_RETENTION_RATE -> Optional.of(GRADUATES_BY_ENTRANTS);
            case RETENTION_RATE -> Optional.empty();
        };
    }

    /** The formulas by which figures of an indicator are shown, and that a target may name. */
    public static List<Formula> variants(Indicator indicator) {
        return switch (indicator) {
            case NINE_YEAR_RETENTION_RATE, RETENTION_RATE ->
                List.of(GRADUATES_BY_ENTRANTS, GRADUATES_BY_ENTRANTS_AND_TRANSFERS, GRADUATES_BY_ENTRANTS_AND_NET);
            default -> of(indicator).stream().toList();
        };
    }
}
