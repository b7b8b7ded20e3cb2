package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Account;
import org.baoxue.access.AccountQuery;
import org.baoxue.access.Accounts;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;

/** Lists accounts. */
@Service
@Command(scope = "baoxue", name = "user-list", description = "列出账户 (lists accounts)")
public final class UserListCommand extends Paging {

    @Reference
    private ConsoleActor actors;

    @Reference
    private Accounts accounts;

    @Override
    public Object execute() {
        Page<Account> found = accounts.list(actors.current(), AccountQuery.all(page()));
        Table table = Tables.of("账户 name", "角色 role", "单位 unit", "状态 state", "最近登录 last sign-in");
        for (Account account : found.items()) {
            table.row(
                    account.name(),
                    account.role().chinese(),
                    account.unitId().orElse(""),
                    state(account),
                    Tables.time(account.lastSignIn()));
        }
        table.print();
        Tables.footer(found);
        return null;
    }

    private static String state(Account account) {
        if (account.locked()) {
            return "已停用 (locked)";
        }
        if (account.lockedUntil().isPresent()) {
            return "暂时锁定 (locked out)";
        }
        return account.mustChangePassword() ? "待改密码 (new password)" : "正常 (in use)";
    }
}
