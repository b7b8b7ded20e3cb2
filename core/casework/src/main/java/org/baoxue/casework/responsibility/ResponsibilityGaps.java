package org.baoxue.casework.responsibility;

import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Villages, classes, and children out of school whom nobody answers for. Villages are those that are units, 包保 places of
 * units, named by the household list, or were ever assigned. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it.
 * Thread-safe.
 */
@ProviderType
public interface ResponsibilityGaps {

    /**
     * The gaps in the actor's scope.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     */
    Page<Gap> list(Actor actor, GapQuery query);
}
