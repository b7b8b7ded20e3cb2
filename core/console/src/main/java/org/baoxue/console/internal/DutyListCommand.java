package org.baoxue.console.internal;

import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.access.Units;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyKind;
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

    @Option(
            name = "--kind",
            description = "report 报告、obligation 工作、visit 家访、comparison 名单比对、lesson 送教 (only of this kind)")
    @Completion(
            value = StringsCompleter.class,
            values = {"report", "obligation", "visit", "comparison", "lesson"})
    private String kind;

    @Option(name = "--all", description = "包括已办和免办的 (also those settled)")
    private boolean all;

    @Option(name = "--escalated", description = "只列逾期已上交的 (only those passed up to a tier above their owner)")
    private boolean escalated;

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
                DutyQuery.in(states, page())
                        .by(Optional.ofNullable(unit))
                        .of(kinds())
                        .passedUp(escalated));
        DutyTables.print(found, units.tree());
        return null;
    }

    private Set<DutyKind> kinds() {
        return kind == null
                ? Set.of()
                : Set.of(DutyKind.ofKey(kind)
                        .orElseThrow(() -> new Invalid(
                                "/kind",
                                "应为 report、obligation、visit、comparison、lesson 之一，实为 '%s' (not one of them)"
                                        .formatted(kind))));
    }
}
