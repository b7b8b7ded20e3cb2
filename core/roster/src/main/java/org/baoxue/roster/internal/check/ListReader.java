package org.baoxue.roster.internal.check;

import java.util.Optional;
import org.baoxue.roster.internal.column.Needs;

/**
 * Reads the rows of one kind of list for one import. For one thread.
 *
 * @param <R> what a good row says
 */
public interface ListReader<R> {

    /** The columns that such a list must have. */
    Needs needs();

    /** What the row says; empty, with the faults noted, if anything is wrong. */
    Optional<R> read(RowCheck row);
}
