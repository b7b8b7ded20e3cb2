package org.baoxue.roster;

import java.util.List;

/**
 * Every published version of a child's rows, newest first; numbers, phone and address are masked.
 *
 * @param enrolments versions of the enrolment row
 * @param households versions of the household row
 */
public record ChildHistory(List<EnrolmentVersion> enrolments, List<HouseholdVersion> households) {

    /**
     * One version of an enrolment row.
     *
     * @param row what it said
     * @param origin who imported it from what
     */
    public record EnrolmentVersion(Enrolment row, RowOrigin origin) {}

    /**
     * One version of a household row.
     *
     * @param row what it said
     * @param origin who imported it from what
     */
    public record HouseholdVersion(Household row, RowOrigin origin) {}
}
