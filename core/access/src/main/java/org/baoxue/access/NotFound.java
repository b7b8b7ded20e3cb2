package org.baoxue.access;

/** The thing named does not exist, or not for this actor. */
public final class NotFound extends Problem {

    public NotFound(String message) {
        super(message);
    }
}
