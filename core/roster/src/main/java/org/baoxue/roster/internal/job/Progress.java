package org.baoxue.roster.internal.job;

import org.baoxue.roster.internal.store.Counts;

/** How far an import is. Written by one thread, read by many. */
final class Progress {

    private volatile String phase = "";
    private volatile Counts counts = Counts.NONE;
    private volatile boolean cancelled;

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

    boolean cancelled() {
        return cancelled;
    }
}
