package org.baoxue.casework.status;

import java.time.LocalDate;

/**
 * What statuses were made from. The lists are those that the platform had at the end of the day; cases go by the days of their
 * facts; ages by the rules in force now as they hold on that day.
 *
 * @param day the day, in Asia/Shanghai
 * @param rosterSequence the last sequence published by its end
 * @param rosterHash names the lists
 * @param policyHash names the rules of age
 */
public record StatusProvenance(LocalDate day, long rosterSequence, String rosterHash, String policyHash) {}
