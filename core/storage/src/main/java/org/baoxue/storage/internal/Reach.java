package org.baoxue.storage.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Finds out whether a pooled data source gives a connection. A pool may let the caller wait for a minute while its server is
 * away; whoever stops the program ends the wait. The interrupt reaches the wait alone, never a Derby at work, which would
 * take it for the loss of its files. Thread-safe.
 */
final class Reach {
    private final DataSource dataSource;
    private Thread waiting;
    private boolean ended;

    Reach(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @throws SQLException if there is no connection, or the wait was ended
     */
    void require() throws SQLException {
        connection().close();
    }

    /** Ends a wait that is going on and every later one. */
    synchronized void end() {
        ended = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    synchronized boolean ended() {
        return ended;
    }

    private Connection connection() throws SQLException {
        begin();
        try {
            return dataSource.getConnection();
        } finally {
            done();
        }
    }

    private synchronized void begin() throws SQLException {
        if (ended) {
            throw new SQLException("the program is stopping");
        }
        waiting = Thread.currentThread();
    }

    private synchronized void done() {
        waiting = null;
        if (ended) {
            var unused = Thread.interrupted();
        }
    }
}
