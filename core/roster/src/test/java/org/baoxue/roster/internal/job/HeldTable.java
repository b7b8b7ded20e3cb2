package org.baoxue.roster.internal.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.baoxue.storage.Database;

/** A table that nobody else can write to until this is closed, so that a test can act while others wait. */
public final class HeldTable implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Future<?> transaction;

    public HeldTable(Database database, String table) {
        transaction = thread.submit(() -> database.write(handle -> {
            handle.execute("lock table " + table + " in exclusive mode");
            held.countDown();
            released.await();
            return 0;
        }));
    }

    public void awaitHeld() throws InterruptedException {
        if (!held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not held: " + transaction);
        }
    }

    @Override
    public void close() {
        released.countDown();
        thread.shutdown();
    }
}
