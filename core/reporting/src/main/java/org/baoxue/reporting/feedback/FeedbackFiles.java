package org.baoxue.reporting.feedback;

import org.baoxue.access.Actor;
import org.baoxue.casework.reconciliation.FeedbackTo;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Feedback files for the police and the 学籍 system in a format of the platform's own (平台建议格式), since no plan gives one. Thread-safe.
 */
@ProviderType
public interface FeedbackFiles {

    /**
     * A workbook with one row for each explained difference: what is wrong, what was found, the proof, who explained it and when. It
     * says who made it, when and why, and holds whole ID numbers; each child in it is a reveal in the audit trail.
     *
     * @param unit a unit that answers for a county or less
     * @param reason why it is made, 2 to 200 characters without numbers of persons
     * @throws org.baoxue.access.Denied if the actor may not export, or has no purpose of identification
     * @throws org.baoxue.access.NotFound if there is no such unit, or nothing to tell
     * @throws org.baoxue.access.Invalid if no reason is given, or there are too many rows for one file
     */
    byte[] xlsx(Actor actor, String unit, FeedbackTo to, String reason);
}
