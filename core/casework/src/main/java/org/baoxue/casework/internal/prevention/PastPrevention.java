package org.baoxue.casework.internal.prevention;

import java.util.List;
import org.baoxue.access.ErasableRows;

/** Visits at home, and entries on the lists of 易辍生, 重点生 and 双困生, of children who are on no list and have no open case. */
public final class PastPrevention {

    private static final String QUIET = " and not exists (select 1 from case_file n where n.open_child_id = x.child_id)"
            + " and not exists (select 1 from focus_entry e where e.child_id = x.child_id and e.removed_on is null)";

    private PastPrevention() {}

    public static ErasableRows visits() {
        return new ErasableRows(
                "home-visits",
                "家访记录及其附件",
                "home_visit x" + ChildRow.JOIN.formatted("x"),
                "x.visited_on < :before" + QUIET,
                "x.reason <> :erased or exists (select 1 from home_visit_words w where w.child_id = x.child_id and w.seq = x.seq)"
                        + " or exists (select 1 from home_visit_attachment a where a.child_id = x.child_id and a.seq = x.seq"
                        + " and a.content is not null)",
                ChildRow::in,
                List.of(
                        "delete from home_visit_words" + of("home_visit_words"),
                        "update home_visit_attachment set content = null" + of("home_visit_attachment"),
                        "update home_visit set reason = :erased, reason_rule = null" + of("home_visit")
                                + " and reason is not null"));
    }

    public static ErasableRows entries() {
        return new ErasableRows(
                "focus-entries",
                "易辍生、重点生、双困生档案",
                "focus_entry x" + ChildRow.JOIN.formatted("x"),
                "x.removed_on < :before" + QUIET,
                "x.reason <> :erased or exists (select 1 from focus_words w where w.child_id = x.child_id and w.seq = x.seq)",
                ChildRow::in,
                List.of(
                        "delete from focus_words" + of("focus_words"),
                        "update focus_entry set reason = :erased, reason_rule = null" + of("focus_entry")));
    }

    private static String of(String table) {
        return " where exists (select 1 <due> and x.child_id = %1$s.child_id and x.seq = %1$s.seq)".formatted(table);
    }
}
