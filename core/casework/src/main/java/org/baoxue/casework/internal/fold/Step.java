package org.baoxue.casework.internal.fold;

/** One step of the fold. */
sealed interface Step {

    /** The event is possible and leads here. */
    record Reached(CaseFile file) implements Step {}

    /** The event is not possible, for this reason. */
    record Impossible(String reason) implements Step {}
}
