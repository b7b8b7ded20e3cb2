package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Accounts;
import org.baoxue.access.ConsoleActor;

/** Resets a password. */
@Service
@Command(
        scope = "baoxue",
        name = "user-reset",
        description = "重置密码并解除锁定，结束其会话与令牌 (resets a password, ends lock-out, sessions and tokens)")
public final class UserResetCommand implements Action {

    @Argument(required = true, name = "NAME", description = "账户名 (sign-in name)")
    private String name;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Accounts accounts;

    @Override
    public Object execute() {
        String password = accounts.reset(actors.current(), name);
        System.out.printf("%s 的新密码（仅此一次，首次登录须修改）new password: %s%n", name, password);
        return null;
    }
}
