package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.roster.Leaves;

/** Takes a leave back that should not have been entered. */
@Service
@Command(
        scope = "baoxue",
        name = "leave-revoke",
        description = "撤回登记错了的请假，须说明理由；选项写在前面 (takes a wrong entry of a leave back, for a reason; options come first)")
public final class LeaveRevokeCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "CHILD", description = "学生编号 (id of the child)")
    private String child;

    @Argument(
            index = 1,
            required = true,
            name = "NUMBER",
            description = "第几次请假，见 leave-list (which leave of the child)")
    private long number;

    @Argument(index = 2, required = true, name = "REASON", description = "理由 (why)")
    private String reason;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Leaves leaves;

    @Override
    public Object execute() throws IOException {
        LeaveTables.print(
                leaves.revoke(Vouching.actor(actors, session, account), Choices.child(child), number, reason));
        return null;
    }
}
