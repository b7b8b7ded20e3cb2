package org.baoxue.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.AssignmentQuery;
import org.baoxue.casework.responsibility.Responsibilities;

/** Lists who answers for whom. */
@Service
@Command(
        scope = "baoxue",
        name = "responsibility-list",
        description = "包保责任一览，默认今天在任的 (who answers for whom, today unless a day is given)")
public final class ResponsibilityListCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位负责的 (only what this unit answers for)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--on", description = "哪一天，默认今天 (on which day; default today)")
    private String on;

    @Option(name = "--all", description = "全部沿革，包括已结束的 (the whole history, also what has ended)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Responsibilities responsibilities;

    @Reference
    private Clock clock;

    @Override
    public Object execute() {
        LocalDate day = Optional.ofNullable(on).map(Dates::parse).orElseGet(() -> LocalDate.now(clock));
        Page<Assignment> found = responsibilities.list(
                actors.current(),
                new AssignmentQuery(
                        Optional.ofNullable(unit),
                        Optional.empty(),
                        all ? Optional.empty() : Optional.of(day),
                        page()));
        AssignmentTables.print(found);
        Tables.footer(found);
        return null;
    }
}
