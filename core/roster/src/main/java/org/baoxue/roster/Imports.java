package org.baoxue.roster;

import java.io.InputStream;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Imports lists in the background, one at a time for each kind of list; others wait in the order of arrival.
 *
 * <p>All accepted rows of a file take effect at one moment or not at all, also when the process is killed; readers never
 * wait for an import. What a stopped or killed process left unfinished goes on at the next start under the same id, from the
 * first row of the file. The same file run twice changes nothing. Safe for use by many threads.
 */
@ProviderType
public interface Imports {

    /**
     * Copies the file and queues its import.
     *
     * @throws org.baoxue.access.Denied if the actor may not import for this unit
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the file cannot be read
     */
    ImportId start(Actor actor, ImportRequest request);

    /**
     * How the import stands, for polling.
     *
     * @throws org.baoxue.access.NotFound if there is no such import within the actor's reach
     */
    ImportStatus status(Actor actor, ImportId id);

    /** The imports of the units within the actor's reach, newest first; entries by hand are left out. */
    Page<ImportStatus> list(Actor actor, ImportQuery query);

    /**
     * Stops a waiting or running import; nothing of it takes effect. Without effect on one that has ended.
     *
     * @throws org.baoxue.access.NotFound if there is no such import within the actor's reach
     */
    void cancel(Actor actor, ImportId id);

    /**
     * The rejected rows as an xlsx with every original column and, in front, 行号, 列, 值 and 原因: correct it in place
     * and import it as a delta. Each download is written to the audit trail.
     *
     * @return the file, to be closed by the caller
     * @throws org.baoxue.access.NotFound if there is no such import within reach, if it has not ended, if it rejected
     *     nothing, or if the rows were deleted at the end of their retention
     */
    InputStream rejected(Actor actor, ImportId id);
}
