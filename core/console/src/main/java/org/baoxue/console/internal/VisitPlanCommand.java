package org.baoxue.console.internal;

import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Units;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;

/** Lists the visits that the plans ask for and that are not done. */
@Service
@Command(
        scope = "baoxue",
        name = "visit-plan",
        description = "按方案应走访而未走访的 (the visits that plans ask for, not done yet)")
public final class VisitPlanCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位 (only this unit)")
    @Completion(UnitCompleter.class)
    private String unit;

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
        DutyTables.print(
                duties.list(
                        actors.current(),
                        DutyQuery.in(Set.of(DutyState.OPEN, DutyState.LATE_OPEN), page())
                                .by(Optional.ofNullable(unit))
                                .of(Set.of(DutyKind.VISIT))),
                units.tree());
        return null;
    }
}
