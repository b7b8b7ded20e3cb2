package org.baoxue.roster.internal.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Prepares the next thing on a thread of its own while the caller works on the last one. The source is only ever used by
 * one thread at a time, and by none once this is closed.
 */
final class Lookahead<T> implements AutoCloseable {

    private static final long SECONDS_TO_STOP = 60;

    private final Supplier<T> source;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Threads.named("baoxue-import-reader"));
    private Future<T> ahead;

    Lookahead(Supplier<T> source) {
        this.source = source;
        this.ahead = thread.submit(source::get);
    }

    /** The next thing; whatever the source throws is thrown here. */
    T next() {
        T ready = await(ahead);
        ahead = thread.submit(source::get);
        return ready;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the reader of an import does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Future<T> ahead) {
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
