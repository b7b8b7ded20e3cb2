package org.baoxue.casework.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.roster.Enrolment;

/**
 * A child of a cohort whom lists name.
 *
 * @param row the row that names the child, unmasked: of the entry year for an entrant, of the last year for others
 * @param entrant whether the lists of the entry year have the child in the first grade of the stage
 * @param fate what is registered of the child last
 * @param on when that was; empty if nothing is registered
 * @param to the class or school reached by a 转出: a unit or the name of a school outside; else empty
 */
public record CohortMember(
        Enrolment row, boolean entrant, CohortFate fate, Optional<LocalDate> on, Optional<String> to) {

    /** Whether the child counts among the graduates of the cohort. */
    public boolean kept() {
        return fate == CohortFate.GRADUATED;
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "CohortMember[" + row.child() + " " + fate + "]";
    }
}
