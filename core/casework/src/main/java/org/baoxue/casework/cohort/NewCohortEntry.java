package org.baoxue.casework.cohort;

import java.util.Optional;

/**
 * The numbers of a cohort to be recorded.
 *
 * @param entryYear calendar year in which its first school year begins: 2020 for the 2020级
 * @param proof where the numbers come from, such as the statistics report of the school; required
 * @param remark may be empty
 * @param corrects number of the entry that stands and in whose place this one is to stand; empty if none stands
 */
public record NewCohortEntry(
        Cohort cohort, int entryYear, CohortNumbers numbers, String proof, String remark, Optional<Integer> corrects) {}
