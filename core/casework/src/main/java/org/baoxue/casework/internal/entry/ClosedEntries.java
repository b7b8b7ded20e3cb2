package org.baoxue.casework.internal.entry;

import java.util.List;
import org.baoxue.access.ErasableRows;

/** Rounds of autumn entry that are closed: slips, notes, and what the notices of entry and their service tell. Outcomes stay. */
public final class ClosedEntries {

    private static final String OF_ROUND = " where round_id in (select x.id <due>)";

    private ClosedEntries() {}

    public static ErasableRows words() {
        return new ErasableRows(
                "entry-rounds",
                "秋季入学记录、入学通知书及回执",
                "entry_round x left join unit u on u.id = x.unit_id",
                "x.closed_at < :start",
                "exists (select 1 from entry_answer a where a.round_id = x.id and a.told_by <> :erased)"
                        + " or exists (select 1 from entry_child c where c.round_id = x.id and c.slip <> :erased)"
                        + " or exists (select 1 from case_document d where d.round_id = x.id and d.content is not null)"
                        + " or exists (select 1 from document_service s join case_document d on d.document_id = s.document_id"
                        + " where d.round_id = x.id and (s.place <> :erased or s.scan is not null))",
                filter -> filter.on("u.path"),
                List.of(
                        "update entry_answer set told_by = :erased, note = :erased" + OF_ROUND,
                        "update entry_child set slip = :erased" + OF_ROUND + " and slip is not null",
                        "update case_document set content = null" + OF_ROUND,
                        "update document_service set place = :erased, recipient = :erased, witness = :erased,"
                                + " server_name = :erased, note = :erased, scan = null where document_id in"
                                + " (select d.document_id from case_document d where d.round_id in (select x.id <due>))"));
    }
}
