package org.baoxue.console.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.EnrolmentChanges;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.change.RegisteredChange;

/** Registers a change of enrolment. */
@Service
@Command(
        scope = "baoxue",
        name = "change-register",
        description = "登记学籍变动；选项写在前面 (registers a change of enrolment; options come first)")
public final class ChangeRegisterCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--on", description = "变动日期，默认今天 (the day; today if absent)")
    private String on;

    @Option(name = "--from", description = "原班级或学校，默认学籍名单所载；平台外的写校名 (the class or school left)")
    private String from = "";

    @Option(name = "--to", description = "新班级；转出写去向学校，平台外的写校名 (the class or school reached)")
    private String to = "";

    @Option(name = "--until", description = "休学截止日期 (last day of a suspension)")
    private String until;

    @Option(name = "--approved-by", description = "批准休学的单位或人 (who approved a suspension)")
    private String approvedBy = "";

    @Option(name = "--corrects", description = "所更正的一条的号 (number of the entry that was wrong)")
    private Long corrects;

    @Argument(index = 0, required = true, name = "CHILD", description = "学生代号，26位 (the child's pseudonym)")
    private String child;

    @Argument(
            index = 1,
            required = true,
            name = "KIND",
            description =
                    "transfer-out 转出、transfer-in 转入、suspension 休学、resumption 复学、graduation 毕业、promotion 升级、withdrawn 撤回登记")
    @Completion(
            value = StringsCompleter.class,
            values = {"transfer-out", "transfer-in", "suspension", "resumption", "graduation", "promotion", "withdrawn"
            })
    private String kind;

    @Argument(index = 2, required = true, name = "PROOF", description = "凭证，如转学申请表编号 (the paper behind it)")
    private String proof;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EnrolmentChanges changes;

    @Reference
    private Clock clock;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        RegisteredChange change = changes.register(
                actor,
                new NewChange(
                        Choices.child(child),
                        Choices.of("/kind", kind, ChangeKind.class, ChangeKind::key),
                        on == null ? LocalDate.now(clock) : Dates.parse(on),
                        from,
                        to,
                        Optional.ofNullable(until).map(Dates::parse),
                        approvedBy,
                        proof,
                        Optional.ofNullable(corrects)));
        System.out.printf(
                "%s 第%d号 %s %s → %s (registered)%n",
                change.child(), change.seq(), change.kind().chinese(), change.from(), change.to());
        return null;
    }
}
