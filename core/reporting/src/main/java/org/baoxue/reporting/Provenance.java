package org.baoxue.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;

/**
 * What a version of a report was made from. With the roster and the policy of these hashes the same figures come out again.
 *
 * @param form the form
 * @param draftedAt when it was made
 * @param draftedBy who made it
 * @param policyHash the policy snapshot
 * @param division the place whose policy holds
 * @param policyDay the day on which it holds: the last day of the period
 * @param rosterSequence published sequence of the roster
 * @param rosterHash hash of the roster
 */
public record Provenance(
        RuleKey form,
        Instant draftedAt,
        String draftedBy,
        String policyHash,
        DivisionCode division,
        LocalDate policyDay,
        long rosterSequence,
        String rosterHash) {}
