package org.baoxue.casework.reconciliation;

import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Explains the two lines of a village, township or county to each other, each number opening into its children. Every call
 * passes the gate and throws {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface Bridges {

    /**
     * The bridge of a unit's place as the newest lists have it.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the unit serves no place, or a place larger than a county
     */
    Bridge of(Actor actor, String unit);

    /** The children behind one term of it, by pseudonym; throws as {@link #of}. */
    Page<Bridge.Child> children(Actor actor, String unit, BridgeTerm term, PageRequest page);
}
