package org.baoxue.storage.internal;

/** The database is there but must not be used; trying again without a change would fail again. */
final class StartFailure extends RuntimeException {

    StartFailure(String reason) {
        super(reason);
    }

    StartFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
