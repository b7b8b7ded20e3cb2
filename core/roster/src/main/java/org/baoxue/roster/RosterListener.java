package org.baoxue.roster;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told when the roster changed: register it as an OSGi service. Called after publication, outside any transaction, in
 * the order of the sequence, one call at a time; an exception is logged and changes nothing. Changes published while the
 * listener was not registered are not told again: compare {@link Roster#sequence()} at the start.
 */
@ConsumerType
@FunctionalInterface
public interface RosterListener {

    /** The rows of this change are in force. */
    void published(RosterChange change);
}
