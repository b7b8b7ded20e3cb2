package org.baoxue.console.internal;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Escalation;

/** Passes a late duty on to the next tier; who does so vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "duty-escalate",
        description = "逾期任务再上交一级；选项写在前面 (passes a late duty on to the next tier; options come first)")
public final class DutyEscalateCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(
            index = 0,
            required = true,
            name = "DUTY",
            description = "任务编号，或开头几位，如 duty-list 所列 (id of the duty, or its first digits)")
    private String id;

    @Argument(index = 1, required = true, name = "REASON", description = "为何上交 (why)")
    private String reason;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Duties duties;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        DutyView view = duties.escalate(actor, duties.named(actor, id).id(), reason);
        System.out.printf(
                "%s %s 已上交 %s (passed on)%n",
                view.id(),
                view.words(),
                view.escalations().stream().map(Escalation::unit).collect(Collectors.joining(" → ")));
        return null;
    }
}
