package org.baoxue.casework.internal.reconcile;

import java.util.concurrent.CancellationException;

/** How far a job is, and whether it should stop. Thread-safe; one thread works. */
final class Progress {

    private String phase = "";
    private int done;
    private int total;
    private boolean cancelled;
    private boolean writing;

    /**
     * Something of so many steps begins.
     *
     * @throws CancellationException if it should stop
     */
    synchronized void begin(String what, int steps) {
        check();
        phase = what;
        total += steps;
    }

    /** One step is done; throws as {@link #begin}. */
    synchronized void step() {
        check();
        done++;
    }

    /** From here on it is too late to stop; throws as {@link #begin}. */
    synchronized void writing() {
        check();
        phase = "写入结果 (writing)";
        writing = true;
    }

    private void check() {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled");
        }
    }

    synchronized void cancel() {
        cancelled = !writing;
    }

    synchronized String phase() {
        return phase;
    }

    synchronized int done() {
        return done;
    }

    synchronized int total() {
        return total;
    }
}
