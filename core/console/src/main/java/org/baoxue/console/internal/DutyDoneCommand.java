package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Fulfilment;

/** Settles a duty other than a report; who did it vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "duty-done",
        description = "办结报告以外的任务；选项写在前面 (settles a duty other than a report; options come first)")
public final class DutyDoneCommand extends DutyCommand {

    @Argument(index = 1, required = true, name = "DAY", description = "办理日期，如 2026-09-01 (the day)")
    private String day;

    @Argument(index = 2, required = true, name = "ACCOUNT", description = "做了什么、凭什么 (what was done, and what shows it)")
    private String done;

    @Override
    DutyView change(Duties duties, Actor actor, DutyId duty) {
        return duties.fulfil(actor, duty, new Fulfilment(Dates.parse(day), done));
    }
}
