package org.baoxue.access;

/** The request does not fit the state of things, such as a change by someone else in between. */
public final class Conflict extends Problem {

    public Conflict(String message) {
        super(message);
    }
}
