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

/** Lets a unit off a duty, for a reason; who did it vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "duty-waive",
        description = "免办一项任务，须说明理由；选项写在前面 (lets a unit off a duty, for a reason; options come first)")
public final class DutyWaiveCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(
            index = 0,
            required = true,
            name = "DUTY",
            description = "任务编号，或开头几位，如 duty-list --all 所列 (id of the duty, or its first digits)")
    private String id;

    @Argument(index = 1, required = true, name = "REASON", description = "理由 (why)")
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
        DutyView view = duties.waive(actor, duties.named(actor, id).id(), reason);
        System.out.printf(
                "%s %s %s (duty)%n", view.id(), view.words(), view.state().chinese());
        return null;
    }
}
