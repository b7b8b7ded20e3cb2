package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.roster.LeaveKind;
import org.baoxue.roster.LeaveRequest;
import org.baoxue.roster.Leaves;

/** 请假. */
@Service
@Command(
        scope = "baoxue",
        name = "leave-enter",
        description = "登记请假，补交假条的可把已记的缺课改为请假；选项写在前面 (enters a leave; days marked as missed become leave; options come"
                + " first)")
public final class LeaveEnterCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "CHILD", description = "学生编号 (id of the child)")
    private String child;

    @Argument(index = 1, required = true, name = "FIRST", description = "首日，如 2026-09-01 (first day)")
    private String first;

    @Argument(index = 2, required = true, name = "LAST", description = "末日，含当日 (last day, inclusive)")
    private String last;

    @Argument(index = 3, required = true, name = "KIND", description = "sick 病假、personal 事假、other 其他")
    @Completion(
            value = StringsCompleter.class,
            values = {"sick", "personal", "other"})
    private String kind;

    @Argument(index = 4, required = true, name = "REASON", description = "事由 (why)")
    private String reason;

    @Argument(index = 5, required = true, name = "GRANTED-BY", description = "准假人 (who granted it)")
    private String grantedBy;

    @Argument(index = 6, required = true, name = "PROOF", description = "凭证，如家长签字的请假条 (the paper behind it)")
    private String proof;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Leaves leaves;

    @Override
    public Object execute() throws IOException {
        LeaveTables.print(leaves.grant(
                Vouching.actor(actors, session, account),
                new LeaveRequest(
                        Choices.child(child),
                        Dates.parse(first),
                        Dates.parse(last),
                        Choices.of("/kind", kind, LeaveKind.class, LeaveKind::key),
                        reason,
                        grantedBy,
                        proof)));
        return null;
    }
}
