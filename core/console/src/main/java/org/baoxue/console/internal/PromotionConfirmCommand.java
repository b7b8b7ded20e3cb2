package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.change.Promotions;

/** Registers a promotion as it was seen. */
@Service
@Command(
        scope = "baoxue",
        name = "promotion-confirm",
        description =
                "按预览登记整批升级；选项同预览，写在前面 (registers a promotion as it was seen; options as in the preview come first)")
public final class PromotionConfirmCommand extends Promoting {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 2, required = true, name = "HASH", description = "预览给出的哈希 (hash of the preview)")
    private String hash;

    @Argument(index = 3, required = true, name = "PROOF", description = "凭证，如编班名册编号 (the paper behind it)")
    private String proof;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Promotions promotions;

    @Override
    public Object execute() throws IOException {
        PromotionTables.print(
                List.of(promotions.confirm(Vouching.actor(actors, session, account), order(), hash, proof)));
        return null;
    }
}
