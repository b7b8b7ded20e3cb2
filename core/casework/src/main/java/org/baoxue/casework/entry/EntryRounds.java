package org.baoxue.casework.entry;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 秋季入学 and 小升初: who is due, who is registered, and where the others are, so that no child falls between home and school or
 * between two schools. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it; what is shown ends
 * with the actor's scope. Thread-safe.
 */
@ProviderType
public interface EntryRounds {

    /**
     * Opens a round: writes down who is due, as lists and rules have it now. Whom a comparison of lists has explained already
     * is not asked again; whom an earlier round postponed until this school year is due again.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the school year is not near, the unit has no place, no plan says at what age
     *     children enter, or nobody is due
     * @throws org.baoxue.access.Conflict if the unit has an open round of the school year
     */
    EntryRound open(Actor actor, EntryOpening opening);

    /**
     * Rounds, the newest first.
     *
     * @param unit only those opened by this unit or one below it
     * @param openOnly only those not closed
     */
    Page<EntryRound> rounds(Actor actor, Optional<String> unit, boolean openOnly, PageRequest page);

    /**
     * One round.
     *
     * @throws org.baoxue.access.NotFound if there is no such round
     */
    EntryRound round(Actor actor, long round);

    /** How far each village and school has come, those in question first; throws as {@link #round}. */
    List<EntryCell> cells(Actor actor, long round);

    /** Children of a round; throws as {@link #round}. */
    Page<DueChild> children(Actor actor, long round, EntryQuery query);

    /**
     * Records why a child is not registered. One found in no school gets its case at once, by the door of 失学 for an entrant
     * and of 疑似辍学 for a pupil who left a school; where it has an open case, that one is kept. The same again changes nothing.
     *
     * @param number of the child in the round
     * @throws org.baoxue.access.NotFound if there is no such round or child
     * @throws org.baoxue.access.Invalid if it cannot be said of the child, or proof or approval is missing
     * @throws org.baoxue.access.Conflict if the round is closed, or somebody else records the same child just now
     */
    DueChild record(Actor actor, long round, int number, EntryAnswer answer);

    /**
     * Closes a round.
     *
     * @param reason why children are left in question; may be blank if none are
     * @throws org.baoxue.access.NotFound if there is no such round
     * @throws org.baoxue.access.Conflict if it is closed
     * @throws org.baoxue.access.Invalid if children are left in question and no reason is given
     */
    EntryRound close(Actor actor, long round, String reason);
}
