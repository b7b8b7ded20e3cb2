package org.baoxue.policy.internal.lifecycle;

import java.time.Duration;
import java.util.function.Supplier;

/** The one thread on which regions change; tasks run one after another in the order given. */
public interface Worker {

    /** Runs a task soon. */
    void run(Runnable task);

    /** Runs a task and waits for its result; at once if called from the worker's own thread. */
    <T> T call(Supplier<T> task);

    /** Runs a task after a delay. */
    Timer after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Timer {
        void cancel();
    }
}
