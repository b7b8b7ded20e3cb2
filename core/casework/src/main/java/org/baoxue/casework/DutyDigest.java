package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Page;
import org.baoxue.casework.responsibility.Assignment;

/**
 * What an account has to know on one day: its duties, the earliest deadlines first, who misses many lessons, and what is in its
 * care. Only the platform proposes it; no plan asks for it (平台建议).
 *
 * @param day the day in Asia/Shanghai
 * @param days length of {@link #soon}
 * @param late own duties whose deadline is over
 * @param today own duties that end with this day
 * @param soon own duties that end within the days after it
 * @param escalated late duties of the units directly below, and those that were passed up to this tier (逾期上交); for an account
 *     without a unit, all of its scope that were passed up
 * @param warnings pupils of the account's unit who miss many lessons without an open case (累计缺课预警), those who missed most
 *     first; empty for accounts without a unit or above a county, where nobody looks after a single pupil
 * @param care for whom and what the person answers to whom this account is linked (包保), within the scope of the account
 */
public record DutyDigest(
        LocalDate day,
        int days,
        Page<DutyView> late,
        Page<DutyView> today,
        Page<DutyView> soon,
        Page<DutyView> escalated,
        Optional<Page<EarlyWarning>> warnings,
        Page<Assignment> care) {

    /** The most of one kind that are listed; the totals count all. */
    public static final int LISTED = 100;

    /** The longest outlook, in days. */
    public static final int LONGEST = 31;
}
