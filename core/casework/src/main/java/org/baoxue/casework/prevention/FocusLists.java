package org.baoxue.casework.prevention;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The lists of pupils who may leave (易辍生、重点生、双困生), by the place of the child. Nothing is ever deleted. Every call
 * of an actor passes the gate and throws {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface FocusLists {

    /**
     * The reasons that may be given for a child: the groups that the plans of its place name as they hold today, and those
     * that the platform proposes beside them.
     *
     * @throws org.baoxue.access.NotFound if the child is on no list of the roster
     */
    List<FocusReason> reasons(Actor actor, ChildId child);

    /**
     * What the plans of the child's place want done for the pupils on their files, in their words, with the sentence.
     *
     * @throws org.baoxue.access.NotFound if the child is on no list of the roster
     */
    List<FocusHelp> help(Actor actor, ChildId child);

    /**
     * Puts a pupil on a list.
     *
     * @throws org.baoxue.access.NotFound if the child is not enrolled
     * @throws org.baoxue.access.Conflict if it stands on this list already
     * @throws org.baoxue.access.Invalid if the reason is not offered, the day lies ahead, or a text is missing
     */
    FocusEntry enter(Actor actor, FocusRequest request);

    /**
     * Notes what was done for a pupil who stands on a list.
     *
     * @throws org.baoxue.access.NotFound if there is no such entry
     * @throws org.baoxue.access.Conflict if the pupil has left the list
     * @throws org.baoxue.access.Invalid if the day is not possible or the text is missing
     */
    FocusEntry note(Actor actor, ChildId child, long seq, FocusNoteKind kind, LocalDate on, String words);

    /**
     * Takes a note back that was wrong.
     *
     * @throws org.baoxue.access.NotFound if there is no such note
     * @throws org.baoxue.access.Conflict if it was taken back already
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    FocusEntry revoke(Actor actor, ChildId child, long seq, long note, String reason);

    /**
     * Takes a pupil off a list.
     *
     * @throws org.baoxue.access.NotFound if there is no such entry
     * @throws org.baoxue.access.Conflict if the pupil has left the list already
     * @throws org.baoxue.access.Invalid if the day is not possible or no reason is given
     */
    FocusEntry remove(Actor actor, ChildId child, long seq, LocalDate on, String reason);

    /**
     * One entry.
     *
     * @throws org.baoxue.access.NotFound if there is no such entry
     */
    FocusEntry show(Actor actor, ChildId child, long seq);

    /** Entries in the actor's scope. */
    Page<FocusEntry> list(Actor actor, FocusQuery query);

    /**
     * The entries that stood on any of these days, of the pupils that a unit answers for, each as it was at the end of the
     * last day, whole and unmasked: for other modules, which pass the gate themselves.
     */
    List<FocusEntry> during(Unit under, LocalDate first, LocalDate last);
}
