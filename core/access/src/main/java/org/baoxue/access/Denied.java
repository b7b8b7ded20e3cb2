package org.baoxue.access;

/** The actor may not do this, or not here. */
public final class Denied extends Problem {

    public Denied(String message) {
        super(message);
    }
}
