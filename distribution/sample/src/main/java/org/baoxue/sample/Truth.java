package org.baoxue.sample;

import java.util.List;

/**
 * What was seeded into the sample, so that what the system finds can be held against it.
 *
 * @param units rows of the unit list
 * @param counties one for each county
 */
record Truth(int units, List<County> counties) {

    /**
     * The truth of one county.
     *
     * @param name its name
     * @param division six digits
     * @param bureau code of its education bureau
     * @param government code of its government
     * @param schools how many
     * @param pupils rows of the enrolment list
     * @param brokenIds enrolment rows with a wrong check character
     * @param gone pupils of the earlier enrolment list who are missing from today's
     * @param suspected pupils absent without leave on every day of the roll
     * @param shortAbsences pupils absent on one day only
     */
    record County(
            String name,
            String division,
            String bureau,
            String government,
            int schools,
            int pupils,
            int brokenIds,
            int gone,
            int suspected,
            int shortAbsences) {}
}
