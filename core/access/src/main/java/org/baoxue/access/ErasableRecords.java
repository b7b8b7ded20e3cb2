package org.baoxue.access;

import java.util.List;

/**
 * Offered as a service by whoever keeps records with personal words that can be erased when the time for keeping them is
 * over. Thread-safe.
 */
public interface ErasableRecords {

    /** Its kinds of records; always the same. */
    List<ErasableRows> kinds();
}
