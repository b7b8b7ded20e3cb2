package org.baoxue.casework.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A round of 秋季入学. Who is due stays as the lists said on the day it was opened; who is registered follows the enrolment list
 * until it is closed.
 *
 * @param number its number, never used twice
 * @param unit who opened it and answers for it
 * @param schoolYear calendar year in which the school year begins
 * @param startsOn first day of the school year
 * @param reportBy last day for reporting at school
 * @param openedOn day of the lists and of the rules of age
 * @param rosterHash names the lists
 * @param policyHash names the policy
 * @param rules the sentences of the plans of the place on age and notices; none if no plan has any (方案未规定)
 * @param closing how it ended; empty while it is open
 * @param entrants children of the age of entry, within the reader's scope
 * @param promotion pupils who go up to another school, within the reader's scope
 */
public record EntryRound(
        long number,
        String unit,
        String unitName,
        int schoolYear,
        LocalDate startsOn,
        LocalDate reportBy,
        LocalDate openedOn,
        String openedBy,
        String rosterHash,
        String policyHash,
        List<String> rules,
        Optional<Closing> closing,
        EntryCount entrants,
        EntryCount promotion) {
    public EntryRound {
        rules = List.copyOf(rules);
    }

    /**
     * The end of a round.
     *
     * @param reason why children were left open; empty if none were
     */
    public record Closing(Instant at, String by, String reason) {}
}
