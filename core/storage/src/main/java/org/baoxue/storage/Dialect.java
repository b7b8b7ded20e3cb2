package org.baoxue.storage;

/** The databases Baoxue runs on. */
public enum Dialect {
    /** Apache Derby, embedded in the process; the default. */
    DERBY,
    /** PostgreSQL, reached over the network; chosen by configuration. */
    POSTGRESQL
}
