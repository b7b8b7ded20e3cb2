package org.baoxue.reporting.internal.cycle;

/** A step that does not fit the state of a report; the message says why, in Chinese and English. */
public final class RefusedException extends RuntimeException {

    RefusedException(String message) {
        super(message);
    }
}
