package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;

/** Lets a unit off a duty, for a reason; who did it vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "duty-waive",
        description = "免办一项任务，须说明理由；选项写在前面 (lets a unit off a duty, for a reason; options come first)")
public final class DutyWaiveCommand extends DutyCommand {

    @Argument(index = 1, required = true, name = "REASON", description = "理由 (why)")
    private String reason;

    @Override
    DutyView change(Duties duties, Actor actor, DutyId duty) {
        return duties.waive(actor, duty, reason);
    }
}
