package org.baoxue.storage;

import org.jdbi.v3.core.HandleCallback;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Short transactions on the one database of this installation.
 *
 * <p>The OSGi service is registered only once the schema is at the version of the program, so whoever holds it may use
 * every table. Safe for use by many threads; each call takes one connection and gives it back. Calls do not nest: a
 * second call on the same thread inside {@code work} throws {@link IllegalStateException}, because on Derby it would
 * wait for the locks of the first; hand the handle on instead.
 *
 * <p>Beyond plain JDBI: records are mapped by {@code mapTo(MyRecord.class)} without registration (column
 * {@code as_of_date} fills component {@code asOfDate}) and, if public, bound by {@code bindMethods}, {@link java.time.Instant} is stored as BIGINT epoch
 * milliseconds, an untyped null may be bound to any column, and results are fetched in blocks, so that a large result
 * read through {@code iterator()} or {@code stream()} needs little memory.
 *
 * <p>Failures of the database reach the caller as {@link StorageException}; catch them around the call, not inside
 * {@code work}, since PostgreSQL accepts no further statement in a transaction that failed.
 */
@ProviderType
public interface Database {

    /**
     * Runs {@code work} in one read-only transaction (read committed).
     *
     * @throws X whatever {@code work} throws
     * @throws StorageException if the database refuses or is out of reach
     */
    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X;

    /**
     * Runs {@code work} in one transaction (read committed), committed when it returns and rolled back whole on any
     * exception. Keep it short: under about 4,000 changed rows, since Derby locks the whole table from 5,000 on.
     *
     * @throws X whatever {@code work} throws
     * @throws DuplicateKeyException if a row with the same key exists
     * @throws RetryableConflictException if another transaction stood in the way; nothing was changed
     * @throws StorageException if the database refuses or is out of reach
     */
    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X;

    /** The database in use. */
    Dialect dialect();
}
