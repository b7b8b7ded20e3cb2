package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;

/** Takes the settlement of a duty back, for a reason; who did it vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "duty-reopen",
        description = "撤回任务的办结或免办，须说明理由；选项写在前面 (takes the settlement of a duty back, for a reason; options come first)")
public final class DutyReopenCommand extends DutyCommand {

    @Argument(index = 1, required = true, name = "REASON", description = "理由 (why)")
    private String reason;

    @Override
    DutyView change(Duties duties, Actor actor, DutyId duty) {
        return duties.reopen(actor, duty, reason);
    }
}
