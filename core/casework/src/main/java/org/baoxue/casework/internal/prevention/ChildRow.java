package org.baoxue.casework.internal.prevention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.access.Condition;
import org.baoxue.access.ScopeFilter;
import org.jdbi.v3.core.Handle;

/**
 * A row of {@code prevention_child}: where the roster has a child; a component is null where the column is. Public, since JDBI
 * makes and binds it.
 */
public record ChildRow(String childId, String classId, String household, String residence) {

    static final String JOIN =
            " join prevention_child c on c.child_id = %s.child_id left join unit u on u.id = c.class_id";

    /** Notes where a child is, whether or not it was known. */
    static void save(Handle handle, ChildRow row) {
        int updated = handle.createUpdate("update prevention_child set class_id = :classId, household = :household,"
                        + " residence = :residence where child_id = :childId")
                .bindMethods(row)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into prevention_child (child_id, class_id, household, residence) values"
                            + " (:childId, :classId, :household, :residence)")
                    .bindMethods(row)
                    .execute();
        }
    }

    /** The next children after one. */
    static List<ChildRow> after(Handle handle, String child, int limit) {
        return handle.createQuery("select c.child_id, c.class_id, c.household, c.residence from prevention_child c"
                        + " where c.child_id > :last order by c.child_id offset 0 rows fetch next :limit rows only")
                .bind("last", child)
                .bind("limit", limit)
                .mapTo(ChildRow.class)
                .list();
    }

    /** A scope over the join. */
    static Condition in(ScopeFilter scope) {
        return scope.on("u.path", "c.household", "c.residence");
    }

    /** What a unit answers for, beside a scope in one statement. */
    static Condition under(ScopeFilter responsibility) {
        Condition scope = in(responsibility);
        Map<String, Object> bindings = new HashMap<>();
        scope.bindings().forEach((name, value) -> bindings.put("under" + name, value));
        return new Condition(scope.sql().replace(":", ":under"), bindings);
    }
}
