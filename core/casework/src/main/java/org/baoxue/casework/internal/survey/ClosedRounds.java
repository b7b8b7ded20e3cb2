package org.baoxue.casework.internal.survey;

import java.util.List;
import org.baoxue.access.ErasableRows;

/** Survey rounds that are closed: who asked, the notes, and the children who stand on no list. What was found stays. */
public final class ClosedRounds {

    private static final String OF_ROUND = " where round_id in (select x.id <due>)";

    private ClosedRounds() {}

    public static ErasableRows words() {
        return new ErasableRows(
                "surveys",
                "排查摸底记录",
                "survey_round x left join unit u on u.id = x.unit_id",
                "x.closed_at < :start",
                "exists (select 1 from survey_answer a where a.round_id = x.id and a.surveyor <> :erased)"
                        + " or exists (select 1 from survey_entry e where e.round_id = x.id and e.name <> :erased)",
                filter -> filter.on("u.path"),
                List.of(
                        "update survey_answer set surveyor = :erased, note = :erased" + OF_ROUND,
                        "update survey_entry set name = :erased, birth_date = null" + OF_ROUND
                                + " and name is not null"));
    }
}
