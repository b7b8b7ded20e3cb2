package org.baoxue.reporting;

import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.RuleKey;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The report cycle: a report answers a duty, is drafted from roster and cases, handed in, delivered to each addressee in
 * each medium, received, or returned and drafted anew. All calls pass the gate and throw
 * {@link org.baoxue.access.Denied} outside the actor's scope; those that change something throw
 * {@link org.baoxue.access.Conflict}, with the reason, if the step does not fit the state of the report or someone else was
 * faster. Thread-safe.
 */
@ProviderType
public interface Reports {

    /**
     * Drafts a report: freezes the data and writes the form. A draft or returned version gives way to the new one.
     *
     * <p>The policy of the reporting unit's place on the last day of the period holds, and the version keeps it whatever
     * changes later. A cumulative report lists all who are out of school at the end of the last day (or of today, if that is
     * earlier); another one lists those whose fact fell into the period. Numbers, phones and addresses are written in full
     * only if the form asks for them and the actor's role has the purpose; the audit trail tells who built it when and why.
     *
     * @param reason why it is built, for the audit trail
     * @throws org.baoxue.access.NotFound if there is no such duty
     * @throws org.baoxue.access.Invalid if no form is in force for it (方案未规定), or no reason is given
     */
    ReportView build(Actor actor, ReportId id, String reason);

    /** As {@link #build(Actor, ReportId, String)}, for the period of a unit, such as {@code 2026-11}. */
    ReportView build(Actor actor, String unitId, RuleKey rule, String periodId, String reason);

    /**
     * Hands the draft in and thereby does the duty.
     *
     * @param expectedSeq sequence of the last event that the actor has seen
     */
    ReportView submit(Actor actor, ReportId id, long expectedSeq);

    /**
     * Records a step of the delivery. Dispatch is the reporter's to record; a receipt is the addressee's, or the reporter's
     * if it can name the receipt.
     *
     * @throws org.baoxue.access.Invalid if the step lacks something, such as the seal of a print
     */
    ReportView deliver(Actor actor, ReportId id, DeliveryStep step, long expectedSeq);

    /**
     * Returns the current version, as an addressee. The duty is owed again.
     *
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    ReportView returnIt(Actor actor, ReportId id, String addressee, String reason, long expectedSeq);

    /** One report, if it is in scope or addressed to the actor's unit. */
    Optional<ReportView> show(Actor actor, ReportId id);

    /** Reports of units in the actor's scope, and those addressed to the actor's unit once they are handed in. */
    Page<ReportView> list(Actor actor, ReportQuery query);

    /** Who owes a report of this rule and period to an addressee, and whether it came. */
    Page<Standing> standing(Actor actor, String addressee, RuleKey rule, String periodId, PageRequest page);

    /**
     * What the units that report to an addressee by this rule have handed in for a period, added up, beside the addressee's
     * own report of the period (逐级汇总核对).
     *
     * @throws org.baoxue.access.Denied if the addressee lies outside the actor's scope
     * @throws org.baoxue.access.NotFound if there is no such unit
     */
    ReportSums sums(Actor actor, String addressee, RuleKey rule, String periodId);

    /**
     * The file of a version. Whose role has the purpose gets what was handed in, byte for byte; others get it masked. Each
     * reading is written to the audit trail.
     *
     * @param version number of the version; the current one if empty
     * @throws org.baoxue.access.NotFound if there is no such version
     */
    ReportFile file(Actor actor, ReportId id, Optional<Integer> version, ReportFormat format);

    /** Checks the log of a report and its frozen data against their hashes. */
    ReportVerification verify(Actor actor, ReportId id);
}
