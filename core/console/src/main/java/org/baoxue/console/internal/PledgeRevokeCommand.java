package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.responsibility.Pledges;

/** Takes the entry of a letter back. */
@Service
@Command(
        scope = "baoxue",
        name = "pledge-revoke",
        description = "撤回登记错了的责任书，须说明理由 (takes the entry of a letter back, for a reason)")
public final class PledgeRevokeCommand implements Action {

    @Argument(index = 0, required = true, name = "ID", description = "登记号，见 pledge-list (its id)")
    private String id;

    @Argument(index = 1, required = true, name = "REASON", description = "理由 (why)")
    private String reason;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Pledges pledges;

    @Override
    public Object execute() {
        pledges.revoke(actors.current(), id, reason);
        System.out.println("已撤回 (taken back)");
        return null;
    }
}
