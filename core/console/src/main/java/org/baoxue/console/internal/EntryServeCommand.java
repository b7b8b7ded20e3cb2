package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.casework.entry.EntryNotices;

/** Records how a notice of entry was served, and that its return slip is back; who served it vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "entry-serve",
        description = "登记入学通知书的送达（--at）、回执收回（--slip-on）；选项写在前面，须由有权的账户以 --as 担责 (records service and return"
                + " slip of a notice; options come first)")
public final class EntryServeCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--at", description = "送达时间，如 2026-08-09T10:30 (when it was served)")
    private String at;

    @Option(name = "--place", description = "送达地点 (where)")
    private String place = "";

    @Option(name = "--recipient", description = "收件人及与学生的关系 (who received it)")
    private String recipient = "";

    @Option(name = "--manner", description = "handed-over 当面、left 留置、by-post 邮寄、announced 公告 (how)")
    private String manner = ServiceManner.HANDED_OVER.key();

    @Option(name = "--unsigned", description = "没有签收 (it was not signed)")
    private boolean unsigned;

    @Option(name = "--witness", description = "见证人，当面拒收或留置的须写 (who saw a refusal)")
    private String witness = "";

    @Option(name = "--server", description = "送达人 (who served it)")
    private String server = "";

    @Option(name = "--note", description = "说明，如邮件号 (more, such as the number of the letter)")
    private String note = "";

    @Option(name = "--slip-on", description = "回执收回之日，如 2026-08-20 (day on which the slip came back)")
    private String slipOn;

    @Option(name = "--slip", description = "回执所写 (what the slip says)")
    private String slip = "";

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Argument(index = 1, required = true, name = "NO", description = "学生在本轮的编号 (number of the child in the round)")
    private int number;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EntryNotices notices;

    @Override
    public Object execute() throws IOException {
        if (at == null && slipOn == null) {
            throw new Invalid("", "请写 --at 或 --slip-on (give one of them)");
        }
        Actor actor = Vouching.actor(actors, session, account);
        if (at != null) {
            EntryTables.notices(List.of(notices.serve(actor, round, number, proof())));
        }
        if (slipOn != null) {
            notices.slip(actor, round, number, Dates.parse(slipOn), slip);
            System.out.printf("编号 (no) %d 回执已收回 (the slip is back)%n", number);
        }
        return null;
    }

    private ServiceProof proof() {
        return new ServiceProof(
                ServiceInputs.moment(at),
                place,
                recipient,
                ServiceInputs.manner(manner),
                !unsigned,
                witness,
                server,
                note);
    }
}
