package org.baoxue.console.internal;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Escalation;

/** Passes a late duty on to the next tier; who does so vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "duty-escalate",
        description = "逾期任务再上交一级；选项写在前面 (passes a late duty on to the next tier; options come first)")
public final class DutyEscalateCommand extends DutyCommand {

    @Argument(index = 1, required = true, name = "REASON", description = "为何上交 (why)")
    private String reason;

    @Override
    DutyView change(Duties duties, Actor actor, DutyId duty) {
        return duties.escalate(actor, duty, reason);
    }

    @Override
    String outcome(DutyView view) {
        return "已上交 %s (passed on)"
                .formatted(view.escalations().stream().map(Escalation::unit).collect(Collectors.joining(" → ")));
    }
}
