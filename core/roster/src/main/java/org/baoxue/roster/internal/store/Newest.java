package org.baoxue.roster.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/**
 * Which of the published versions of a child's row is in force as of a sequence: the last published. Few children have several,
 * so those alone are asked for; to ask at each row whether a later one exists takes Derby ten times as long over a county.
 */
final class Newest {

    /** Up to so many children they are named in the question. */
    private static final int FEW = 5_000;

    private Newest() {}

    /** Those of these versions that are in force, in their order. */
    static <V> List<V> of(
            Handle handle,
            PersonTable<?> table,
            long asOf,
            List<V> versions,
            Function<V, String> child,
            ToLongFunction<V> publishedSeq) {
        Map<String, Long> newest = among(
                handle,
                table,
                asOf,
                versions.size() <= FEW
                        ? versions.stream().map(child).toList()
                        : handle.createQuery(table.several())
                                .mapTo(String.class)
                                .list());
        return versions.stream()
                .filter(version -> {
                    long seq = publishedSeq.applyAsLong(version);
                    return newest.getOrDefault(child.apply(version), seq) == seq;
                })
                .toList();
    }

    private static Map<String, Long> among(
            Handle handle, PersonTable<?> table, long asOf, Collection<String> children) {
        Map<String, Long> newest = new HashMap<>();
        PersonTable.each(children, some -> handle.createQuery("select r.child, max(i.published_seq)" + table.versions()
                        + " and r.child in (<children>) group by r.child having count(*) > 1")
                .bind("seq", asOf)
                .bindList("children", some)
                .map((row, context) -> newest.put(row.getString(1), row.getLong(2)))
                .list());
        return newest;
    }
}
