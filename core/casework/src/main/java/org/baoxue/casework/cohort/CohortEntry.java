package org.baoxue.casework.cohort;

import java.time.Instant;
import java.util.Optional;

/**
 * The recorded numbers of a cohort. An entry is never altered; the next one of the cohort stands in its place.
 *
 * @param unitName name of the unit now
 * @param number number of the entry of this cohort, from 1
 * @param entryYear calendar year in which the first school year of the cohort begins
 * @param withdrawn whether the entry only says that the one before was wrong, and nothing stands in its place
 * @param stands whether no later entry stands in its place
 * @param registeredGraduates the platform's own count beside: pupils of the unit whose 毕业 is registered in the last school
 *     year of the cohort. Empty if none is registered, and but for schools that have one cohort in the year, since what is
 *     registered tells no stage. 转入 and 转出 are registered of pupils and not of cohorts; they are not counted here
 */
public record CohortEntry(
        Cohort cohort,
        String unitName,
        int number,
        int entryYear,
        CohortNumbers numbers,
        String proof,
        String remark,
        boolean withdrawn,
        boolean stands,
        String recordedBy,
        Instant recordedAt,
        Optional<Integer> registeredGraduates) {

    /** By how many the platform's own count differs from the graduates recorded; empty where there is nothing to hold beside. */
    public Optional<Integer> difference() {
        return registeredGraduates.flatMap(counted -> numbers.graduates().map(recorded -> counted - recorded));
    }

    /** Who recorded it, when and on what ground, for those who read a figure. */
    public String provenance() {
        return "第%d号，%s 登记，凭 %s%s"
                .formatted(
                        number,
                        recordedBy,
                        proof,
                        difference()
                                .filter(more -> more != 0)
                                .map(more -> "；平台毕业登记 %d 人，相差 %+d".formatted(registeredGraduates.orElseThrow(), more))
                                .orElse(""));
    }
}
