package org.baoxue.roster.internal.job;

import java.util.concurrent.ThreadFactory;

/** Names the module's threads. */
public final class Threads {

    private Threads() {}

    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
