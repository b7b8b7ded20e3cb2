package org.baoxue.reporting.preview;

import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Dry runs (预演) in the background, one at a time: which children, verdicts and duties would change if regions came. Facts
 * are read, and nothing is written but a line of the audit trail. Results are kept outside the database, are the starter's
 * alone and go after an hour or when newer ones take their place. Safe for use by many threads.
 */
@ProviderType
public interface Previews {

    /**
     * Queues a dry run within the actor's reach.
     *
     * @throws org.baoxue.access.Denied unless the actor may preview, and there
     * @throws org.baoxue.access.Invalid if no region is given or the day has passed
     * @throws org.baoxue.access.Conflict if too many wait
     */
    PreviewStatus start(Actor actor, PreviewRequest request);

    /**
     * How it stands, for polling.
     *
     * @throws org.baoxue.access.NotFound if the actor has no such dry run
     */
    PreviewStatus status(Actor actor, PreviewId id);

    /**
     * The children who change, ordered by pseudonym; names masked unless the role works with the child.
     *
     * @throws org.baoxue.access.NotFound if the actor has no such dry run
     * @throws org.baoxue.access.Conflict if it is not done
     */
    Page<ChildChange> children(Actor actor, PreviewId id, PageRequest page);

    /**
     * The duties that change: those of units for their periods first, then those that follow from cases.
     *
     * @throws org.baoxue.access.NotFound if the actor has no such dry run
     * @throws org.baoxue.access.Conflict if it is not done
     */
    Page<DutyChange> duties(Actor actor, PreviewId id, PageRequest page);

    /**
     * Stops a dry run and deletes its result.
     *
     * @throws org.baoxue.access.NotFound if the actor has no such dry run
     */
    void discard(Actor actor, PreviewId id);
}
