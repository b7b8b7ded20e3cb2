package org.baoxue.console.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.baoxue.access.Invalid;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.FocusRequest;

/** Puts a pupil on a list of those who may leave. */
@Service
@Command(
        scope = "baoxue",
        name = "focus-enter",
        description = "列入重点学生名单；选项写在前面；--reasons 列出可用的原因及原文 (puts a pupil on a list of those who may leave; options"
                + " come first; --reasons lists the reasons with their sentences)")
public final class FocusEnterCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--reasons", description = "只列出该生可用的原因 (only lists the reasons offered for the child)")
    private boolean reasons;

    @Option(name = "--since", description = "列入日期，默认今天 (the day; today if absent)")
    private String since;

    @Argument(index = 0, required = true, name = "CHILD", description = "学生编号 (id of the child)")
    private String child;

    @Argument(index = 1, name = "LIST", description = "at-risk 重点生（易辍生）、double-difficulty 双困生、poor 贫困家庭学生 (the list)")
    @Completion(
            value = StringsCompleter.class,
            values = {"at-risk", "double-difficulty", "poor"})
    private String kind;

    @Argument(index = 2, name = "REASON", description = "原因，见 --reasons (why)")
    private String reason;

    @Argument(index = 3, name = "HELPER", description = "结对帮扶人 (who is paired with the pupil)")
    private String helper;

    @Argument(index = 4, name = "SITUATION", description = "情况，可不填 (what is known; may be left out)")
    private String situation = "";

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private FocusLists focus;

    @Reference
    private Clock clock;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        if (reasons) {
            Table table = Tables.of("原因 reason", "依据 basis", "规则 rule", "原文 sentence");
            focus.reasons(actor, Choices.child(child))
                    .forEach(known -> table.row(
                            known.words(),
                            known.basis(),
                            known.rule().map(Object::toString).orElse(""),
                            known.sentence().orElse("")));
            table.print();
            return null;
        }
        if (kind == null || reason == null || helper == null) {
            throw new Invalid("", "用法：focus-enter [--as 账户] [--since 日期] 学生 名单 原因 帮扶人 [情况] (an argument is missing)");
        }
        FocusEntry entry = focus.enter(
                actor,
                new FocusRequest(
                        Choices.child(child),
                        Choices.of("/kind", kind, FocusKind.class, FocusKind::key),
                        since == null ? LocalDate.now(clock) : Dates.parse(since),
                        reason,
                        helper,
                        situation));
        System.out.printf("%s 第%d条 %s (entry)%n", entry.child(), entry.seq(), entry.file());
        return null;
    }
}
