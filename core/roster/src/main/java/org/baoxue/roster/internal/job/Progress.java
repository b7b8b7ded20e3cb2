package org.baoxue.roster.internal.job;

import org.baoxue.roster.internal.store.Counts;

/** How far an import is. Written by one thread, read by many. */
final class Progress {

    private volatile String phase = "";
    private volatile Counts counts = Counts.NONE;
    private volatile boolean cancelled;
    private volatile boolean stopped;

    String phase() {
        return phase;
    }

    void phase(String words) {
        phase = words;
    }

    Counts counts() {
        return counts;
    }

    void counts(Counts now) {
        counts = now;
    }

    void cancel() {
        cancelled = true;
    }

    /** The service ends: what is not finished goes on at its next start. */
    void stop() {
        stopped = true;
    }

    /** Whether to leave off, for either reason. */
    boolean interrupted() {
        return cancelled || stopped;
    }

    /** Whether it is left to the next start; what a person cancelled is not. */
    boolean stopped() {
        return stopped && !cancelled;
    }
}
