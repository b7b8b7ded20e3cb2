package org.baoxue.console.internal;

import org.baoxue.access.Page;
import org.baoxue.casework.DutyView;

/** Prints duties. */
final class DutyTables {

    private static final int SHORT_ID = 12;

    private DutyTables() {}

    static void print(Page<DutyView> found) {
        Table table =
                Tables.of("状态 state", "期限 due", "任务 duty", "规则 rule", "应办单位 unit", "报送 to", "事由 occasion", "编号 id");
        for (DutyView view : found.items()) {
            table.row(
                    view.state().chinese(),
                    view.dueAt()
                            .map(at -> Tables.time(at) + (view.dueAssumed() ? "（推算）" : ""))
                            .or(view::dueWords)
                            .orElse(""),
                    view.words().isEmpty() ? view.kind().chinese() : view.words(),
                    view.rule(),
                    view.unit(),
                    String.join("、", view.addressees()),
                    view.occasion().trigger()
                            + view.occasion().listed().map(child -> " " + child).orElse(""),
                    view.id().value().substring(0, SHORT_ID));
        }
        table.print();
        Tables.footer(found);
    }
}
