package org.baoxue.casework.internal.entry;

import java.util.List;
import org.baoxue.access.ErasableRows;
import org.baoxue.casework.internal.document.PaperWords;

/** Rounds of autumn entry that are closed: slips, notes, and what the notices of entry and their service tell. Outcomes stay. */
public final class ClosedEntries {

    private static final String OF_ROUND = " where round_id in (select x.id <due>)";

    private static final String DOCUMENTS = "d.round_id in (select x.id <due>)";

    private ClosedEntries() {}

    public static ErasableRows words() {
        return new ErasableRows(
                "entry-rounds",
                "秋季入学记录、入学通知书及回执",
                "entry_round x left join unit u on u.id = x.unit_id",
                "x.closed_at < :start",
                "exists (select 1 from entry_answer a where a.round_id = x.id and a.told_by <> :erased)"
                        + " or exists (select 1 from entry_child c where c.round_id = x.id and c.slip <> :erased)"
                        + " or "
                        + PaperWords.left("d.round_id = x.id"),
                filter -> filter.on("u.path"),
                List.of(
                        "update entry_answer set told_by = :erased, note = :erased" + OF_ROUND,
                        "update entry_child set slip = :erased" + OF_ROUND + " and slip is not null",
                        PaperWords.files(DOCUMENTS),
                        PaperWords.service(DOCUMENTS)));
    }
}
