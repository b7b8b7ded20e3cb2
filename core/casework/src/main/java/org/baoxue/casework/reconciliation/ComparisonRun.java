package org.baoxue.casework.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One comparison of lists. Reproducible from roster and policy hash, with the cases of the day.
 *
 * @param unit whose place was compared
 * @param comparison which lists
 * @param rules keys of the rules of the place that ask for it; none where a person asked for it alone (方案未规定)
 * @param at when
 * @param by who ran it
 * @param rosterHash names the lists
 * @param policyHash names the rules
 * @param compared children looked at: of school age on the household list; enrolled; out of school by their cases; of school age on
 *     the list of 残联
 * @param matched of these, those about whom there is nothing to ask; {@code compared = matched + found}
 * @param found of these, those who differ
 * @param likely of those found, with a likely pair on the other list
 * @param sameFrom from which probability on a likely pair counted by itself; empty where no plan says it (方案未规定), and a person
 *     decides each
 * @param taken of those found, taken as the same child by it; they are among those explained
 * @param explained of those found, explained before by the same facts, or certain
 * @param open of those found, to be looked at
 * @param remarks what could not be compared, such as classes without a roll
 */
public record ComparisonRun(
        String unit,
        ListComparison comparison,
        List<String> rules,
        Instant at,
        String by,
        String rosterHash,
        String policyHash,
        long compared,
        long matched,
        long found,
        long likely,
        Optional<SameFrom> sameFrom,
        long taken,
        long explained,
        long open,
        List<String> remarks) {
    public ComparisonRun {
        rules = List.copyOf(rules);
        remarks = List.copyOf(remarks);
    }
}
