package org.baoxue.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Holds the logs of all cases against their hashes. Whatever changed a log in the database behind the platform's back shows;
 * a log that was cut off together with its projection shows only against heads that were kept elsewhere. Every call passes
 * the gate and throws {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface CaseAudit {

    /**
     * Verifies every case in the actor's scope.
     *
     * @param anchored heads as they were kept elsewhere; those of cases outside the scope are left out of account
     */
    CaseAuditReport verify(Actor actor, List<ChainHead> anchored);

    /** The head of every case in the actor's scope as the text of an anchor file, to be kept elsewhere. */
    String anchors(Actor actor);

    /**
     * Reads an anchor file.
     *
     * @throws org.baoxue.access.Invalid if a line has another shape, or the last line does not match those above; names the
     *     line
     */
    List<ChainHead> read(String anchorFile);

    /** The day, in Asia/Shanghai, whose anchor file the platform wrote last by itself; empty if there is none. */
    Optional<LocalDate> lastAnchored();
}
