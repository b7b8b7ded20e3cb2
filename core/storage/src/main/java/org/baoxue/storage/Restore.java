package org.baoxue.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Orders a restore, which takes place offline: at the next start, before {@link Database} is registered, into a
 * database without a row. The restore is whole or leaves nothing; if it is refused, {@link DatabaseStatus} says why and
 * the order stays until it is cancelled or can be carried out. Registered even when the database is down. Safe for use
 * by many threads.
 */
@ProviderType
public interface Restore {

    /**
     * Verifies the backup and orders its restore, in place of an earlier order.
     *
     * @return what the backup holds
     * @throws BackupException if it is damaged or was taken from another version of the schema
     */
    BackupReport order(Path file);

    /** The backup whose restore is ordered. */
    Optional<Path> ordered();

    /**
     * Takes the order back.
     *
     * @return whether there was one
     */
    boolean cancel();
}
