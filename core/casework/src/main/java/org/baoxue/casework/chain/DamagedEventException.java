package org.baoxue.casework.chain;

/** A stored event cannot be read as it was written. The message names no personal data. */
public final class DamagedEventException extends RuntimeException {

    public DamagedEventException(String message) {
        super(message);
    }

    public DamagedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
