package org.baoxue.console.internal;

import java.io.IOException;
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
import org.baoxue.casework.Fulfilment;

/** Settles a duty other than a report; who did it vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "duty-done",
        description = "办结报告以外的任务；选项写在前面 (settles a duty other than a report; options come first)")
public final class DutyDoneCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(
            index = 0,
            required = true,
            name = "DUTY",
            description = "任务编号，或开头几位，如 duty-list 所列 (id of the duty, or its first digits)")
    private String id;

    @Argument(index = 1, required = true, name = "DAY", description = "办理日期，如 2026-09-01 (the day)")
    private String day;

    @Argument(index = 2, required = true, name = "ACCOUNT", description = "做了什么、凭什么 (what was done, and what shows it)")
    private String done;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Duties duties;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        DutyView view = duties.fulfil(actor, duties.named(actor, id).id(), new Fulfilment(Dates.parse(day), done));
        System.out.printf("%s %s %s%n", view.id(), view.words(), view.state().chinese());
        return null;
    }
}
