package org.baoxue.access;

import org.jdbi.v3.core.Handle;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The audit trail: lines are appended, never changed. Write no personal data; name a child by its identifier. Safe for
 * use by many threads.
 */
@ProviderType
public interface Audit {

    /** Appends a line about something done, in a transaction of its own. */
    void record(Actor actor, Action action, String subject, String detail);

    /** Appends a line with another outcome, in a transaction of its own. */
    void record(Actor actor, Action action, AuditEntry.Outcome outcome, String subject, String detail);

    /** Appends a line about something done, in the caller's transaction. */
    void record(Handle transaction, Actor actor, Action action, String subject, String detail);

    /**
     * The lines by actors whose units are in the scope of {@code reader}.
     *
     * @throws Denied unless the reader may {@link Action#AUDIT_READ}
     */
    Page<AuditEntry> list(Actor reader, AuditQuery query);
}
