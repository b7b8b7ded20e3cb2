package org.baoxue.api.identity;

/** An identity number breaks its standard. The message gives the reason in Chinese and English, never the number. */
public final class InvalidIdentityException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidIdentityException(String message) {
        super(message);
    }

    public InvalidIdentityException(String message, Throwable cause) {
        super(message, cause);
    }
}
