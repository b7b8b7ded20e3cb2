package org.baoxue.api.policy.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The public holidays of one calendar year, as published. Every other day of the year is known to be none.
 *
 * @param year the calendar year
 * @param free days without office and school
 * @param makeUp days of a weekend on which offices work
 * @param makeUpSchool whether schools hold classes on the make-up days; empty if nobody says
 */
public record Holidays(int year, List<Stretch> free, List<LocalDate> makeUp, Optional<Boolean> makeUpSchool)
        implements Rule {

    public Holidays {
        free = List.copyOf(free);
        makeUp = List.copyOf(makeUp);
    }

    /**
     * A named stretch of days.
     *
     * @param name its name, such as 国庆节
     * @param from first day
     * @param to last day
     */
    public record Stretch(String name, LocalDate from, LocalDate to) {

        /** Whether the day lies in it. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
