package org.baoxue.casework.internal.change;

import java.util.List;
import org.baoxue.access.ErasableRows;

/**
 * Registered changes of 学籍 that lie back, of children without an open case: their proof and its scans. The proof of a yearly
 * promotion names nobody.
 */
public final class PastChanges {

    private static final String OF_CHANGE =
            " where exists (select 1 <due> and x.child_id = %1$s.child_id and x.seq = %1$s.seq)";

    private PastChanges() {}

    public static ErasableRows words() {
        return new ErasableRows(
                "enrolment-changes",
                "学籍变动的凭据及扫描件",
                "enrolment_change x left join unit u on u.id = x.unit_id",
                "x.happened_on < :before and (x.last_day is null or x.last_day < :before) and x.promotion is null"
                        + " and not exists (select 1 from case_file n where n.open_child_id = x.child_id)",
                "x.proof <> :erased or exists (select 1 from enrolment_change_scan s where s.child_id = x.child_id"
                        + " and s.seq = x.seq and s.content is not null)",
                filter -> filter.on("u.path"),
                List.of(
                        "update enrolment_change_scan set content = null"
                                + OF_CHANGE.formatted("enrolment_change_scan"),
                        "update enrolment_change set proof = :erased" + OF_CHANGE.formatted("enrolment_change")));
    }
}
