package org.baoxue.storage;

/** A backup could not be taken, read or restored. The message says why and where, for the administrator. */
public final class BackupException extends RuntimeException {

    public BackupException(String reason) {
        super(reason);
    }

    public BackupException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
