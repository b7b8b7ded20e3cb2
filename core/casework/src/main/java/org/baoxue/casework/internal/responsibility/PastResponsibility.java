package org.baoxue.casework.internal.responsibility;

import java.util.List;
import org.baoxue.access.ErasableRows;

/** Who answered for something once, and who signed letters: the persons. That somebody did, and when, stays. */
public final class PastResponsibility {

    private PastResponsibility() {}

    /** One that a later entry replaced is over as well. The key, a digest, stays: entries to come are counted by it. */
    public static ErasableRows assignments() {
        return new ErasableRows(
                "responsibilities",
                "已结束的包保责任人",
                "responsibility x left join unit u on u.id = x.unit_id",
                "(coalesce(x.ended_on, x.last_day) < :before or x.replaced_by is not null and x.recorded_at < :start)",
                "x.person <> :erased",
                filter -> filter.on("u.path", "x.division", "x.residence"),
                List.of("update responsibility set person = :erased, phone = '', account = null,"
                        + " ended_reason = case when ended_reason is not null then cast(:erased as varchar(100)) end"
                        + " where assignment_id in (select x.assignment_id <due>)"));
    }

    public static ErasableRows letters() {
        return new ErasableRows(
                "pledges",
                "责任书的签字人",
                "responsibility_pledge x left join unit u on u.id = x.unit_id",
                "x.signed_on < :before",
                "x.first_name <> :erased",
                filter -> filter.on("u.path"),
                List.of("update responsibility_pledge set first_name = :erased, second_name = :erased,"
                        + " revoked_reason = case when revoked_reason is not null then cast(:erased as varchar(100)) end"
                        + " where pledge_id in (select x.pledge_id <due>)"));
    }
}
