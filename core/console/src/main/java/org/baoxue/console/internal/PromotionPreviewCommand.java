package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.change.Promotions;

/** Shows what a promotion would register. */
@Service
@Command(
        scope = "baoxue",
        name = "promotion-preview",
        description = "升级预览：每班多少人升入哪班或毕业，谁不升及原因；选项写在前面 (what a promotion would register; options come first)")
public final class PromotionPreviewCommand extends Promoting {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Promotions promotions;

    @Override
    public Object execute() throws IOException {
        PromotionTables.print(promotions.preview(Vouching.actor(actors, session, account), order(), page()));
        return null;
    }
}
