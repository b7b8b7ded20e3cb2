package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Condition;
import org.baoxue.access.ScopeFilter;
import org.baoxue.casework.sendeducation.SendState;
import org.jdbi.v3.core.Handle;

/** Files of send-education that have ended, and the personal words of their logs. */
public final class SettledFiles {

    private SettledFiles() {}

    /** The children whose files ended before a day and still have personal words. */
    public static List<String> before(Handle handle, LocalDate day, ScopeFilter filter) {
        Condition scope = SendRows.scope(filter);
        return handle.createQuery("select f.child_id" + SendRows.FROM + scope.sql()
                        + " and f.state = :ended and f.ended_on < :day"
                        + " and exists (select 1 from sendedu_personal p where p.child_id = f.child_id)"
                        + " order by f.child_id")
                .bindMap(scope.bindings())
                .bind("ended", SendState.ENDED.name())
                .bind("day", day)
                .mapTo(String.class)
                .list();
    }

    /** Erases the personal words of these files. */
    public static void erase(Handle handle, List<String> children) {
        children.forEach(id -> handle.createUpdate("delete from sendedu_personal where child_id = :id")
                .bind("id", id)
                .execute());
    }
}
