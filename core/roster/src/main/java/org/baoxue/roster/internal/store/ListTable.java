package org.baoxue.roster.internal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The versions of the rows of one kind of list.
 *
 * @param <R> what a row says
 */
public interface ListTable<R> {

    /** The table's name. */
    String name();

    /** What has one version in force at a time. */
    String key(R row);

    /** Everything the row says, in one text. */
    String content(R row);

    /** The class that a row concerns; empty for lists without classes. */
    Optional<String> classId(R row);

    /** The versions in force of those of the given rows that have one, by key. */
    Map<String, Current> current(Handle handle, List<R> rows);

    /** Adds versions; they count once their import is published. */
    void add(Handle handle, long importId, List<Staged<R>> versions);
}
