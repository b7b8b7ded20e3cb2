package org.baoxue.casework.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The status of each child on a day. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it. Days
 * are days in Asia/Shanghai; today if empty. Thread-safe.
 */
@ProviderType
public interface ChildStatuses {

    /** A child's status and what it was made from. */
    record Standing(StatusOfChild child, StatusProvenance from) {}

    /**
     * One child's status.
     *
     * @throws org.baoxue.access.NotFound if no list that the platform had that day names the child
     * @throws org.baoxue.access.Invalid if the day lies ahead
     */
    Standing of(Actor actor, ChildId child, Optional<LocalDate> on);

    /**
     * The children of a unit. Units overlap, for a child has a place and a school: their sheets do not add up.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the day lies ahead, or the unit answers for a place larger than a county
     */
    StatusSheet sheet(Actor actor, String unit, Optional<LocalDate> on);

    /**
     * A page of the children of a unit; throws as {@link #sheet}.
     *
     * @param statuses only these; all if empty
     */
    Page<StatusOfChild> children(
            Actor actor,
            String unit,
            StatusLedger ledger,
            Set<ChildStatus> statuses,
            Optional<LocalDate> on,
            PageRequest page);
}
