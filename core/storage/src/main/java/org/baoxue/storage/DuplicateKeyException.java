package org.baoxue.storage;

/** A row with the same primary or unique key exists: another writer was first, or the caller repeats itself. */
public final class DuplicateKeyException extends StorageException {

    public DuplicateKeyException(String detail) {
        super("已存在相同的键 (a row with the same key exists)" + detail);
    }
}
