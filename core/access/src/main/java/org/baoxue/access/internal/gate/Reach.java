package org.baoxue.access.internal.gate;

/** How far a role's right to an operation goes. */
enum Reach {
    /** Not at all. */
    NEVER,
    /** The actor's own unit and the units below it. */
    OWN,
    /** Everything the actor's unit answers for: also the other line in its place, and 包保 places. */
    RESPONSIBLE,
    /** Everything. */
    EVERYWHERE
}
