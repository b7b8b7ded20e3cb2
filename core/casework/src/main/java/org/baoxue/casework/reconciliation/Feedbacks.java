package org.baoxue.casework.reconciliation;

import java.util.List;
import org.baoxue.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What explained differences tell the police and the 学籍 system about errors in their records. Each child shown is a reveal for the
 * purpose of identification, in the audit trail. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it.
 * Thread-safe.
 */
@ProviderType
public interface Feedbacks {

    /** The most rows of one answer. */
    int MOST_ROWS = 2_000;

    /**
     * The explained differences of a unit's place that concern the receiver, whose facts have not changed since.
     *
     * @param reason why they are wanted, as for a reveal
     * @throws org.baoxue.access.Denied if the role has no purpose of identification
     * @throws org.baoxue.access.NotFound if there is no such unit, or nothing to tell
     * @throws org.baoxue.access.Invalid if no reason is given, or there are more than {@link #MOST_ROWS}
     */
    List<FeedbackRow> rows(Actor actor, String unit, FeedbackTo to, String reason);
}
