package org.baoxue.casework.internal.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/** Narrows many children down to those of whom a table has rows: most tables know few of the children of a county. */
public final class Having {

    /** Up to so many children are asked for by name. */
    private static final int FEW = 5_000;

    private Having() {}

    /**
     * Those of these children of whom the table may have rows.
     *
     * @param table name of a table with a column {@code child_id}, never from outside the program
     */
    public static Set<ChildId> rowsIn(Handle handle, String table, Collection<ChildId> children) {
        if (children.size() <= FEW) {
            return Set.copyOf(children);
        }
        Set<ChildId> known = handle.createQuery("select distinct child_id from " + table).mapTo(String.class).stream()
                .map(ChildId::new)
                .collect(HashSet::new, Set::add, Set::addAll);
        known.retainAll(Set.copyOf(children));
        return known;
    }
}
