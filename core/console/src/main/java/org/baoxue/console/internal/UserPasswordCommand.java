package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Accounts;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;

/** Changes one's own password; nothing that is typed is shown or kept in the history. */
@Service
@Command(scope = "baoxue", name = "user-password", description = "修改本人密码；首个管理员须先改密码 (changes one's own password)")
public final class UserPasswordCommand implements Action {

    private static final char HIDDEN = '*';

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Accounts accounts;

    @Override
    public Object execute() throws IOException {
        String current = ask("当前密码 (current password): ");
        String replacement = ask("新密码 (new password): ");
        if (!replacement.equals(ask("再输一次 (once more): "))) {
            throw new Invalid("/replacement", "两次输入不同 (the two differ)");
        }
        accounts.changePassword(actors.current(), current, replacement);
        System.out.println("密码已修改，请重新登录 (changed; sign in again)");
        return null;
    }

    private String ask(String question) throws IOException {
        return Confirmation.ask(session, question, HIDDEN);
    }
}
