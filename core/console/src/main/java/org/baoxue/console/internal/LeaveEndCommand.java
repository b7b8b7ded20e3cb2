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

/** 销假. */
@Service
@Command(
        scope = "baoxue",
        name = "leave-end",
        description = "销假：学生已返校；选项写在前面 (the pupil is back from a leave; options come first)")
public final class LeaveEndCommand implements Action {

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

    @Argument(index = 2, required = true, name = "BACK-ON", description = "返校第一天，如 2026-09-01 (first day back)")
    private String backOn;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Leaves leaves;

    @Override
    public Object execute() throws IOException {
        LeaveTables.print(leaves.end(
                Vouching.actor(actors, session, account), Choices.child(child), number, Dates.parse(backOn)));
        return null;
    }
}
