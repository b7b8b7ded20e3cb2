package org.baoxue.access;

/** Why a service did not do what it was asked to; the message is fit for the person who asked. */
public abstract sealed class Problem extends RuntimeException
        permits Conflict, Denied, Invalid, NotFound, Unauthenticated {

    Problem(String message) {
        super(message);
    }
}
