package org.baoxue.console.internal;

import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.roster.Leave;
import org.baoxue.roster.Leaves;

/** 请假名册. */
@Service
@Command(
        scope = "baoxue",
        name = "leave-list",
        description = "请假名册，逾期未销假的在前；选项写在前面 (leaves of a unit, those overdue first; options come first)")
public final class LeaveListCommand extends Paging {

    @Option(name = "--overdue", description = "只列逾期未销假的 (only those overdue)")
    private boolean overdue;

    @Argument(required = true, name = "UNIT", description = "学校、班级等单位代码 (a unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Leaves leaves;

    @Override
    public Object execute() {
        LeaveTables.print(
                leaves.list(actors.current(), unit, overdue ? Set.of(Leave.State.OVERDUE) : Set.of(), page()));
        return null;
    }
}
