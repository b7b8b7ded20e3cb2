package org.baoxue.access;

/** Name, password or token is not accepted; the message never says which, or whether the account exists. */
public final class Unauthenticated extends Problem {

    public Unauthenticated(String message) {
        super(message);
    }
}
