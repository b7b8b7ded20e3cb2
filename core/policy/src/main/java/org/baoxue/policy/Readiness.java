package org.baoxue.policy;

import java.util.List;

/**
 * Whether the expected regions are there: those that were in force at the last stop and those the configuration names.
 * Clocks and schedulers act only once this is {@link State#READY}.
 *
 * @param state the state of all
 * @param waiting regions whose bundles have not come yet since the start
 * @param missing expected regions of which no version is in force
 */
public record Readiness(State state, List<String> waiting, List<String> missing) {

    public Readiness {
        waiting = List.copyOf(waiting);
        missing = List.copyOf(missing);
    }

    /** The state of all expected regions together. */
    public enum State {
        /** Every expected region has been decided on and is in force. */
        READY,
        /** The platform has just started and bundles may still come. */
        WAITING,
        /** An expected region has no version in force. */
        MISSING
    }
}
