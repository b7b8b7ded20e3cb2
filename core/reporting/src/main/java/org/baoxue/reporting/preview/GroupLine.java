package org.baoxue.reporting.preview;

/**
 * The changes of one school, village or other unit.
 *
 * @param group code of the unit, or digits of a place of the household list
 * @param name how users know it
 * @param classes classes with a child whose verdict changes
 * @param newlySuspected children who would meet the definition of 疑似辍学
 * @param noLongerSuspected children who would no longer meet it
 * @param otherVerdicts verdicts with other days or another rule, and those of 辍学
 * @param counted children who would newly be of the population
 * @param notCounted children who would no longer be
 * @param dutiesAdded duties that would be owed
 * @param dutiesRemoved duties that would no longer be owed
 * @param dueChanged duties with another due
 * @param addresseesChanged duties with other addressees
 * @param formChanged duties with another form
 */
public record GroupLine(
        String group,
        String name,
        int classes,
        int newlySuspected,
        int noLongerSuspected,
        int otherVerdicts,
        int counted,
        int notCounted,
        int dutiesAdded,
        int dutiesRemoved,
        int dueChanged,
        int addresseesChanged,
        int formChanged) {}
