package org.baoxue.casework.reconciliation;

import java.time.Instant;

/**
 * One comparison of 户籍 with 学籍. Reproducible from roster and policy hash.
 *
 * @param unit whose place was compared
 * @param at when
 * @param by who ran it
 * @param rosterHash names the lists
 * @param policyHash names the rules of age
 * @param ofAge children of school age on the household list
 * @param sameNumber of these, enrolled by the same ID number here or elsewhere in this installation
 * @param found of these, not enrolled; {@code ofAge = sameNumber + found}
 * @param likely of those found, with a pupil who is likely the same child
 * @param explained of those found, explained before by the same facts
 * @param open of those found, to be looked at
 */
public record ComparisonRun(
        String unit,
        Instant at,
        String by,
        String rosterHash,
        String policyHash,
        long ofAge,
        long sameNumber,
        long found,
        long likely,
        long explained,
        long open) {}
