package org.baoxue.api.policy.rule;

import org.baoxue.api.time.Amount;

/** By when a report is owed. All days are days in Asia/Shanghai and end at midnight. */
public sealed interface Deadline {

    /** By the end of the day of the fact (当天, 不过夜). */
    record SameDay() implements Deadline {}

    /**
     * Within a length of time after the fact, or after the end of the period.
     *
     * @param amount the length
     */
    record Within(Amount amount) implements Deadline {}

    /** By the end of the last day of the period, or of the week of the fact (月底, 不过周). */
    record EndOfPeriod(Period period) implements Deadline {}

    /**
     * By the end of a day of the month.
     *
     * @param day 1 to 31; a month without that day ends the deadline on its last day
     * @param following whether the month after the period is meant (次月3日前) and not the period's own month
     */
    record DayOfMonth(int day, boolean following) implements Deadline {
        public DayOfMonth {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("日应为1至31 (a day of the month is 1 to 31): " + day);
            }
        }
    }

    /**
     * Words without a number (第一时间, 及时). No verdict of lateness can follow from it until a layer or an administrator
     * gives a number.
     *
     * @param words the plan's words
     */
    record Unquantified(String words) implements Deadline {}
}
