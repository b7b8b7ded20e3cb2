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
import org.baoxue.casework.entry.EntryRounds;

/** Closes a round of autumn entry. */
@Service
@Command(
        scope = "baoxue",
        name = "entry-close",
        description = "结束一轮秋季入学；有未落实的须写理由；选项写在前面 (closes a round; options come first)")
public final class EntryCloseCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Argument(index = 1, name = "REASON", description = "为何还有未落实的 (why children are left open)")
    private String reason = "";

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EntryRounds rounds;

    @Override
    public Object execute() throws IOException {
        EntryTables.print(rounds.close(Vouching.actor(actors, session, account), round, reason));
        return null;
    }
}
