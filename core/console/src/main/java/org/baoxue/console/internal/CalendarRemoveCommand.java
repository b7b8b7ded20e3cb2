package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.policy.SchoolCalendars;

/** Ends an imported calendar. */
@Service
@Command(scope = "baoxue", name = "calendar-remove", description = "撤销导入的校历 (ends an imported calendar)")
public final class CalendarRemoveCommand implements Action {

    @Argument(required = true, name = "CALENDAR", description = "校历代号，如 calendar-2026 (its id)")
    @Completion(RegionCompleter.class)
    private String id;

    @Option(name = "--yes", description = "不再询问 (does not ask)")
    private boolean yes;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private SchoolCalendars calendars;

    @Override
    public Object execute() throws IOException {
        if (!yes && !Confirmation.given(session, "撤销 %s 后，其日子改为按周几推算，待办随之重算。确定吗 (end it)?".formatted(id))) {
            System.out.println("未撤销 (nothing was done)");
            return null;
        }
        calendars.remove(actors.current(), id);
        System.out.printf("已撤销 %s (ended)%n", id);
        return null;
    }
}
