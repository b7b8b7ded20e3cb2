package org.baoxue.roster.internal.query;

import java.util.Map;
import org.baoxue.access.Condition;
import org.baoxue.access.Unit;
import org.baoxue.roster.Presence;

/** What rows {@code r} and their units {@code u} are asked for. */
final class Conditions {

    private Conditions() {}

    /** The classes of a unit and of all below it. */
    static Condition below(Unit unit) {
        return new Condition("u.path like :below", Map.of("below", unit.path() + "%"));
    }

    static Condition is(Presence presence) {
        return new Condition("r.presence = :presence", Map.of("presence", presence.name()));
    }
}
