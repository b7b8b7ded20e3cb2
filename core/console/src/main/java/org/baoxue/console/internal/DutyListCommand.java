package org.baoxue.console.internal;

import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.access.Units;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;

/** Lists duties. */
@Service
@Command(scope = "baoxue", name = "duty-list", description = "列出待办 (lists duties, the earliest deadline first)")
public final class DutyListCommand extends Paging {

    @Option(name = "--unit", description = "应办单位代码 (only owed by this unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--all", description = "包括已办和免办的 (also those settled)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Duties duties;

    @Reference
    private Units units;

    @Override
    public Object execute() {
        if (unit != null) {
            units.show(actors.current(), unit);
        }
        Set<DutyState> states = all ? Set.of() : Set.of(DutyState.OPEN, DutyState.LATE_OPEN);
        Page<DutyView> found = duties.list(
                actors.current(),
                new DutyQuery(
                        states,
                        Optional.ofNullable(unit),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        page()));
        Table table = Tables.of("状态 state", "期限 due", "规则 rule", "应办单位 unit", "报送 to", "事由 occasion", "编号 id");
        for (DutyView view : found.items()) {
            table.row(
                    view.state().chinese(),
                    view.dueAt()
                            .map(at -> Tables.time(at) + (view.dueAssumed() ? "（推算）" : ""))
                            .or(view::dueWords)
                            .orElse(""),
                    view.rule(),
                    view.unit(),
                    String.join("、", view.addressees()),
                    view.occasion().periodId().orElse(view.occasion().trigger()),
                    view.id().value().substring(0, 12));
        }
        table.print();
        Tables.footer(found);
        return null;
    }
}
