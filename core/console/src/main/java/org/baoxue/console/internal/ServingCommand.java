package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.document.ServiceProof;

/** A command that records how a paper was served; who served it vouches. */
abstract class ServingCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--at", description = "送达时间，如 2026-10-09T10:30 (when it was served)")
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

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    /** The account that vouches. */
    final Actor actor() throws IOException {
        return Vouching.actor(actors, session, account);
    }

    /** Whether anybody says when it was served. */
    final boolean served() {
        return at != null;
    }

    final ServiceProof proof() {
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
