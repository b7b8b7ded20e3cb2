package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.sendeducation.SendEducationFiles;
import org.baoxue.casework.sendeducation.SendFile;

/** Records what was done for a child who is sent lessons; the person vouches with an account that may. */
@Service
@Command(
        scope = "baoxue",
        name = "sendedu-enter",
        description = "登记送教上门：申请、评估、计划、教师、送教、跟踪、检查等；选项写在前面 (records an event of a child who is sent lessons;"
                + " options come first; administrators have no such right, so that an account vouches by --as)")
public final class SendEducationEnterCommand implements Action {

    @Option(name = "--kinds", description = "列出事件种类及各项 (lists the kinds with their fields)")
    private boolean kinds;

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--corrects", description = "所更正或撤回的一条的序号 (sequence of the entry in whose place this one stands)")
    private Long corrects;

    @Argument(index = 0, name = "CHILD", description = "学生标识 (pseudonym of the child)")
    private String child;

    @Argument(
            index = 1,
            name = "SEQUENCE",
            description =
                    "所见最后一条的序号，新开档案为0，见 sendedu-show (sequence of the last event that was seen; 0 for a new file)")
    private Long sequence;

    @Argument(index = 2, name = "KIND", description = "事件种类，见 --kinds (kind of event)")
    private String kind;

    @Argument(
            index = 3,
            multiValued = true,
            name = "FIELD=VALUE",
            description = "各项，如 on=2026-09-01 content=认知 content=语言交流 (its fields)")
    private List<String> fields = List.of();

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private SendEducationFiles files;

    @Override
    public Object execute() throws IOException {
        if (kinds) {
            Table table = Tables.of("种类 kind", "名称与各项 name and fields");
            SendEventInputs.kinds().forEach(table::row);
            table.print();
            return null;
        }
        if (child == null || sequence == null || kind == null) {
            throw new Invalid(
                    "",
                    "用法：sendedu-enter [--as 账户] [--corrects 序号] 学生 序号 种类 项=值…，种类见 sendedu-enter --kinds (an argument is"
                            + " missing)");
        }
        SendFile file = files.append(
                Vouching.actor(actors, session, account),
                Choices.child(child),
                SendEventInputs.event(kind, fields),
                Optional.ofNullable(corrects),
                sequence);
        System.out.printf(
                "%s %s，最后一条 (last event) %d%n", file.child(), file.state().chinese(), file.seq());
        return null;
    }
}
