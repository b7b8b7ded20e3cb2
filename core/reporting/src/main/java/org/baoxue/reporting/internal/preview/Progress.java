package org.baoxue.reporting.internal.preview;

import java.util.concurrent.CancellationException;

/** How far a run is, and whether it should stop. Thread-safe. */
final class Progress {

    private volatile int total;
    private volatile int done;
    private volatile boolean cancelled;

    void begin(int steps) {
        check();
        total = steps;
    }

    /** One more step is done; only the running thread calls this. */
    void step() {
        check();
        int next = done + 1;
        done = next;
    }

    private void check() {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled");
        }
    }

    void cancel() {
        cancelled = true;
    }

    int total() {
        return total;
    }

    int done() {
        return done;
    }
}
