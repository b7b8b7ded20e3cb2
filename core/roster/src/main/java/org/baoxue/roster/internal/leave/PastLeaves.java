package org.baoxue.roster.internal.leave;

import java.util.List;
import org.baoxue.access.ErasableRecords;
import org.baoxue.access.ErasableRows;
import org.osgi.service.component.annotations.Component;

/** Leaves whose days are over: their reasons and proof. That there was a leave, and whether the pupil came back, stays. */
@Component
public final class PastLeaves implements ErasableRecords {

    private static final ErasableRows LEAVES = new ErasableRows(
            "leaves",
            "请假事由及证明",
            "pupil_leave x left join unit u on u.id = x.class_id",
            "x.last_day < :before",
            "x.reason <> :erased",
            filter -> filter.on("u.path"),
            List.of(
                    "update pupil_leave set reason = :erased, proof = :erased,"
                            + " revoked_reason = case when revoked_reason is not null then cast(:erased as varchar(100)) end"
                            + " where exists (select 1 <due> and x.child_id = pupil_leave.child_id and x.seq = pupil_leave.seq)"));

    @Override
    public List<ErasableRows> kinds() {
        return List.of(LEAVES);
    }
}
