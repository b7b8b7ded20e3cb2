package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;

/** A command that changes how one duty stands; who does so vouches. */
abstract class DutyCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(
            index = 0,
            required = true,
            name = "DUTY",
            description = "任务编号，或开头几位，如 duty-list 所列，已办结的见 duty-list --all (id of the duty, or its first digits)")
    private String id;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Duties duties;

    @Override
    public final Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        DutyView view = change(duties, actor, duties.named(actor, id).id());
        System.out.printf("%s %s %s%n", view.id(), view.words(), outcome(view));
        return null;
    }

    /** Does what the command is for, and returns the duty as it then is. */
    abstract DutyView change(Duties duties, Actor actor, DutyId duty);

    /** How the duty stands now, as it is printed. */
    String outcome(DutyView view) {
        return view.state().chinese() + " (duty)";
    }
}
