package org.baoxue.roster.internal.file;

/** The file as a whole cannot be imported. The message says why, in words for the user, without personal data. */
public final class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileRefusedException(String message) {
        super(message);
    }

    public FileRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
