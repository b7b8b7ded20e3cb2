package org.baoxue.casework.internal.round;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;

/**
 * Opens the rounds of a table one after another, so that who looks for an open one sees it whole or not at all. What a process
 * left half written when it was killed goes first. Thread-safe; one for a table.
 */
public final class RoundOpening {

    private final ReentrantLock opening = new ReentrantLock();
    private final Database database;
    private final RoundTable<?> table;

    public RoundOpening(Database database, RoundTable<?> table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Opens a round; if that fails, nothing of it stays.
     *
     * @param insert writes the round down, not ready, and gives its number; refuses where one is open
     * @param fill writes its children in pieces
     * @return its number
     */
    public long open(ToLongFunction<Handle> insert, LongConsumer fill) {
        opening.lock();
        try {
            table.discardHalfWritten(database);
            long number = database.write(insert::applyAsLong);
            try {
                fill.accept(number);
                database.write(handle -> {
                    table.ready(handle, number);
                    return null;
                });
                return number;
            } catch (RuntimeException e) {
                table.discard(database, number);
                throw e;
            }
        } finally {
            opening.unlock();
        }
    }
}
