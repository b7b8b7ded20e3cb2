package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.entry.EntryNotices;
import org.baoxue.casework.entry.NoticeOrder;

/** Makes out notices of entry and writes them to a file; who makes them out vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "entry-notice",
        description = "出具入学通知书并写成文件：写编号的一份 docx，不写的把一村、一校或全部未落实的出齐打成 zip；选项写在前面，须由有权的账户以"
                + " --as 担责 (makes out notices of entry; options come first)")
public final class EntryNoticeCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--cell", description = "只出该村组或学校的 (only this village group, village or school)")
    private String cell;

    @Option(name = "--rule", description = "通知书的规则键，本地只有一种时不写 (rule of the notice)")
    private String rule;

    @Option(name = "--issuer", description = "出具单位代码 (issuing unit)")
    @Completion(UnitCompleter.class)
    private String issuer;

    @Option(name = "--until", description = "报到限期，默认方案的限期、本轮的报到截止日 (last day for reporting at school)")
    private String until;

    @Option(name = "--fetch", description = "不出具，只取回已出具的 (only fetches those made out before)")
    private boolean fetch;

    @Option(name = "--out", description = "写入的文件；不覆盖已有文件 (target file)")
    private String out;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Argument(index = 1, name = "NO", description = "学生在本轮的编号 (number of the child in the round)")
    private Integer number;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EntryNotices notices;

    @Override
    public Object execute() throws IOException {
        if (number != null && cell != null) {
            throw new Invalid("/cell", "写了编号就不写 --cell (a number or a cell, not both)");
        }
        Actor actor = Vouching.actor(actors, session, account);
        if (!fetch) {
            makeOut(actor);
        }
        if (number == null) {
            OutputFile.save(out, notices.files(actor, round, Optional.ofNullable(cell)));
        } else {
            OutputFile.save(out, notices.file(actor, round, number));
        }
        return null;
    }

    private void makeOut(Actor actor) {
        if (number == null) {
            EntryTables.made(notices.makeAll(actor, round, Optional.ofNullable(cell), order()));
        } else {
            EntryTables.notices(List.of(notices.make(actor, round, number, order())));
        }
    }

    private NoticeOrder order() {
        return new NoticeOrder(
                Optional.ofNullable(rule).map(RuleKey::new),
                Optional.ofNullable(issuer),
                Optional.ofNullable(until).map(Dates::parse));
    }
}
