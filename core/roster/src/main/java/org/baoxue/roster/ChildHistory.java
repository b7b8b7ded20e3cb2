package org.baoxue.roster;

import java.util.List;

/**
 * Every published version of a child's rows, newest first; numbers, phone and address are masked.
 *
 * @param enrolments versions of the enrolment row
 * @param households versions of the household row
 * @param listings versions of the rows of groups' lists, list by list
 */
public record ChildHistory(
        List<EnrolmentVersion> enrolments, List<HouseholdVersion> households, List<ListingVersion> listings) {

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

    /**
     * One version of a row of a group's list.
     *
     * @param row what it said
     * @param origin who imported it from what
     */
    public record ListingVersion(Listing row, RowOrigin origin) {}
}
