package org.baoxue.storage;

/** No connection to the database could be had, or it broke. Whether a write took place is unknown. */
public final class DatabaseUnavailableException extends StorageException {

    public DatabaseUnavailableException(String detail) {
        super("数据库无法连接 (the database is out of reach)" + detail);
    }
}
