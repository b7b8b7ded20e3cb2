package org.baoxue.storage;

/** A deadlock, a lock that was not granted in time or a serialization failure. Nothing was changed; try again. */
public final class RetryableConflictException extends StorageException {

    public RetryableConflictException(String detail) {
        super("与其他操作冲突，请重试 (in conflict with another transaction: try again)" + detail);
    }
}
