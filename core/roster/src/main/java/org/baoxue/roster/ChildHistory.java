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
     * @param changes what differs from the version before; for the first, everything that it says
     */
    public record EnrolmentVersion(Enrolment row, RowOrigin origin, List<FieldChange> changes) {
        public EnrolmentVersion {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One version of a household row.
     *
     * @param row what it said
     * @param origin who imported it from what
     * @param changes what differs from the version before; for the first, everything that it says
     */
    public record HouseholdVersion(Household row, RowOrigin origin, List<FieldChange> changes) {
        public HouseholdVersion {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One field that an import changed. Whether it differs is judged by the whole values; shown are the masked ones, which
     * may look alike.
     *
     * @param key the name of the field in JSON
     * @param name the heading of the lists
     * @param before what it was; empty if nothing
     * @param after what it is; empty if nothing
     */
    public record FieldChange(String key, String name, String before, String after) {

        /** Names nobody: records reach logs. */
        @Override
        public String toString() {
            return "FieldChange[" + key + "]";
        }
    }

    /**
     * One version of a row of a group's list.
     *
     * @param row what it said
     * @param origin who imported it from what
     */
    public record ListingVersion(Listing row, RowOrigin origin) {}
}
