package org.baoxue.storage;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Exports the whole database to one file while work goes on. The file serves both databases: what was taken from one
 * can be restored into the other. The OSGi service is registered together with {@link Database}. Safe for use by many
 * threads; one backup is taken at a time.
 *
 * <p>The file is a zip of one {@code table.jsonl} per table (a JSON array per row) and a {@code manifest.json}. It holds
 * all personal data in the clear and is made readable by its owner alone.
 */
@ProviderType
public interface Backup {

    /**
     * Writes every table as of one moment, reads the file back and compares it; only then does it bear its name.
     *
     * @param file must not exist; its directory must
     * @throws BackupException if the file exists, cannot be written or does not read back the same
     */
    BackupReport create(Path file);

    /**
     * Reads a backup and compares it with its manifest.
     *
     * @throws BackupException if the file is damaged, with the first place found
     */
    BackupReport verify(Path file);
}
