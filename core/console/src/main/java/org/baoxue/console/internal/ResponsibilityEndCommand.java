package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.Responsibilities;

/** Ends an assignment. */
@Service
@Command(
        scope = "baoxue",
        name = "responsibility-end",
        description = "结束一条包保责任，沿革留着 (ends an assignment; its history stays)")
public final class ResponsibilityEndCommand implements Action {

    @Argument(index = 0, required = true, name = "ID", description = "编号，见 responsibility-list (its id)")
    private String id;

    @Argument(index = 1, required = true, name = "LAST", description = "末日；登记有误的写起始日前一天 (last day on which it stands)")
    private String last;

    @Argument(index = 2, required = true, name = "REASON", description = "理由 (why)")
    private String reason;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Responsibilities responsibilities;

    @Override
    public Object execute() {
        Assignment ended = responsibilities.end(actors.current(), id, Dates.parse(last), reason);
        System.out.printf("%s：%s (ended)%n", ended.charge(), ended.state().chinese());
        return null;
    }
}
