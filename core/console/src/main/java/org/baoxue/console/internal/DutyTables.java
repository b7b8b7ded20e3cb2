package org.baoxue.console.internal;

import java.util.stream.Collectors;
import org.baoxue.access.Page;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.DutyView;

/** Prints duties. */
final class DutyTables {

    private static final int SHORT_ID = 12;

    private DutyTables() {}

    static void print(Page<DutyView> found, UnitTree units) {
        Table table = Tables.of(
                "状态 state", "期限 due", "任务 duty", "规则 rule", "应办单位 unit", "已上交 tiers", "报送 to", "事由 occasion", "编号 id");
        for (DutyView view : found.items()) {
            table.row(
                    view.state().chinese(),
                    view.dueAt()
                            .map(at -> Tables.deadline(at) + (view.dueAssumed() ? "（推算）" : ""))
                            .or(view::dueWords)
                            .orElse(""),
                    view.words().isEmpty() ? view.kind().chinese() : view.words(),
                    view.rule(),
                    named(view.unit(), units),
                    view.escalations().stream()
                            .map(tier -> named(tier.unit(), units))
                            .collect(Collectors.joining(" → ")),
                    view.addressees().stream().map(unit -> named(unit, units)).collect(Collectors.joining("、")),
                    view.occasion().trigger()
                            + view.occasion().listed().map(child -> " " + child).orElse(""),
                    view.id().value().substring(0, SHORT_ID));
        }
        table.print();
        Tables.footer(found);
    }

    /** Code and name: the code is what other commands ask for. */
    private static String named(String unit, UnitTree units) {
        return units.find(unit).map(found -> unit + " " + found.name()).orElse(unit);
    }
}
