package org.baoxue.casework.internal.store;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Condition;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.internal.log.CaseLog;
import org.jdbi.v3.core.Handle;

/** Cases of which nothing more can come, and the personal words of their logs. */
public final class SettledCases {

    /** An exit that can fall away opens its case again. */
    private static final List<String> STANDING = List.of(ExitKind.SUSPENSION.name(), ExitKind.SEND_EDUCATION.name());

    private static final List<String> SETTLED =
            List.of(CaseState.CLOSED.name(), CaseState.WITHDRAWN.name(), CaseState.EXITED.name());

    private SettledCases() {}

    /** Ids of those that were settled before a day and still have personal words. */
    public static List<String> before(Handle handle, LocalDate day, Condition scope) {
        return handle.createQuery("select f.case_id" + CaseFiles.FROM_SCOPED + scope.sql()
                        + " and f.state in (<settled>) and coalesce(f.closed_on, f.settled_on) < :day"
                        + " and not (f.state = :exited and f.exit_kind in (<standing>))"
                        + " and exists (select 1 from case_personal p where p.case_id = f.case_id)"
                        + " and not exists (select 1 from case_file n where n.open_child_id = f.child_id)"
                        + " order by f.case_id")
                .bindMap(scope.bindings())
                .bindList("settled", SETTLED)
                .bindList("standing", STANDING)
                .bind("exited", CaseState.EXITED.name())
                .bind("day", day)
                .mapTo(String.class)
                .list();
    }

    /** Erases the personal words of these cases. */
    public static void erase(Handle handle, List<String> cases) {
        CaseLog log = new CaseLog();
        cases.forEach(id -> log.erase(handle, new CaseId(id)));
    }
}
