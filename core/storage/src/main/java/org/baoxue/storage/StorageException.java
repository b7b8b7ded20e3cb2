package org.baoxue.storage;

/**
 * The database refused a piece of work or could not be reached. Neither the message nor a cause carries a stored or
 * bound value, since these may be personal data: JDBI and both drivers would quote them.
 */
public class StorageException extends RuntimeException {

    public StorageException(String message) {
        super(message);
    }
}
