package org.baoxue.casework.reconciliation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.baoxue.api.policy.rule.RosterList;

/**
 * The comparisons of 四查三比对 and of the lists beside it. Which are made in a place is said by the {@code reconciliation} rules of
 * its plans.
 */
public enum ListComparison {
    /** Children of school age on the household list who are not enrolled. */
    HOUSEHOLD_ENROLMENT("户籍×学籍", "失学"),
    /** Enrolled pupils whom no roll has seen for as long as the place's definition of a suspected dropout. */
    ENROLMENT_ATTENDING("学籍×在校学生", "疑似辍学"),
    /** Children out of school who are on the list of 脱贫户. */
    DROPOUTS_POVERTY_RELIEF("辍学×脱贫户", "脱贫户辍学"),
    /** Children of school age on the list of 残联 who are neither enrolled nor taught at home. */
    DISABLED_ENROLMENT("残联×学籍", "残疾儿童未入学、未送教");

    private final String chinese;
    private final String finding;

    ListComparison(String chinese, String finding) {
        this.chinese = chinese;
        this.finding = finding;
    }

    /** The lists as bureaus say them. */
    public String chinese() {
        return chinese;
    }

    /** What a child found by it is taken for. */
    public String finding() {
        return finding;
    }

    /** The name used in JSON and on the console. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The comparisons that a rule with these lists asks for. */
    public static Set<ListComparison> of(Set<RosterList> lists) {
        Set<ListComparison> asked = EnumSet.noneOf(ListComparison.class);
        boolean enrolment = lists.contains(RosterList.ENROLMENT);
        if (enrolment && (lists.contains(RosterList.HOUSEHOLD) || lists.contains(RosterList.POPULATION))) {
            asked.add(HOUSEHOLD_ENROLMENT);
        }
        if (enrolment && lists.contains(RosterList.ATTENDING)) {
            asked.add(ENROLMENT_ATTENDING);
        }
        if (lists.contains(RosterList.POVERTY_RELIEF) || lists.contains(RosterList.REGISTERED_POOR)) {
            asked.add(DROPOUTS_POVERTY_RELIEF);
        }
        if (lists.contains(RosterList.DISABLED)) {
            asked.add(DISABLED_ENROLMENT);
        }
        return asked;
    }
}
