package org.baoxue.storage.internal;

import javax.sql.DataSource;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** {@link Database} over JDBI. */
public final class JdbiDatabase implements Database {
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final ThreadLocal<Boolean> busy = new ThreadLocal<>();

    public JdbiDatabase(DataSource dataSource, Dialect dialect) {
        this.jdbi = JdbiFactory.create(dataSource, dialect);
        this.dialect = dialect;
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return transaction(work, true);
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return transaction(work, false);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    private <T, X extends Exception> T transaction(HandleCallback<T, X> work, boolean readOnly) throws X {
        if (busy.get() != null) {
            throw new IllegalStateException("a transaction is already open on this thread: hand its Handle on");
        }
        busy.set(true);
        try (Handle handle = jdbi.open()) {
            // The pool sets the connection back when it is returned.
            if (readOnly) {
                handle.setReadOnly(true);
            }
            return handle.inTransaction(work);
        } catch (JdbiException e) {
            throw Failures.translate(e);
        } finally {
            busy.remove();
        }
    }
}
