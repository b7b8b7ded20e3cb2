package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Locale;
import org.baoxue.roster.ChildId;

/**
 * What a person found that opens a case, where no list of marks opens it by itself.
 *
 * @param door by which the child enters
 * @param child on the household list for 失学, on the enrolment list for 疑似辍学
 * @param since first day missed; for 失学 the day on which the child was found; in Asia/Shanghai
 * @param foundBy by which kind of work
 * @param account what was found; personal, required
 */
public record CaseFinding(Door door, ChildId child, LocalDate since, FoundBy foundBy, String account) {

    /** How a child enters. */
    public enum Door {
        /** Of school age and listed in no school (失学). */
        NEVER_ENROLLED,
        /** Listed in a school and perhaps gone, by a person's judgement (疑似辍学). */
        SUSPECTED;

        /** The name used in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
