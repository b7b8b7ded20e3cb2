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
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.change.Promotions;

/** Takes a promotion back as a whole. */
@Service
@Command(
        scope = "baoxue",
        name = "promotion-undo",
        description = "整批撤回升级，限新学年名单列入以前；选项写在前面 (takes a promotion back as a whole; options come first)")
public final class PromotionUndoCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "NUMBER", description = "批次号 (number of the promotion)")
    private long number;

    @Argument(index = 1, required = true, name = "REASON", description = "撤回的理由 (the reason)")
    private String reason;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Promotions promotions;

    @Override
    public Object execute() throws IOException {
        PromotionTables.print(List.of(promotions.undo(Vouching.actor(actors, session, account), number, reason)));
        return null;
    }
}
