package org.baoxue.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Accounts;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.access.NewAccount;
import org.baoxue.access.Role;

/** Adds an account. */
@Service
@Command(scope = "baoxue", name = "user-add", description = "新增账户，初始密码只显示一次 (adds an account)")
public final class UserAddCommand implements Action {

    @Argument(index = 0, required = true, name = "NAME", description = "账户名 (sign-in name)")
    private String name;

    @Argument(index = 1, required = true, name = "ROLE", description = "角色，如 school (role)")
    @Completion(RoleCompleter.class)
    private String role;

    @Argument(index = 2, name = "UNIT", description = "所属单位代码；管理员和审计可不填 (unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Accounts accounts;

    @Override
    public Object execute() {
        Role wanted = Role.of(role).orElseThrow(() -> new Invalid("/role", "没有角色 '%s' (no such role)".formatted(role)));
        String password = accounts.add(actors.current(), new NewAccount(name, wanted, Optional.ofNullable(unit)));
        System.out.printf("已新增 %s，初始密码（仅此一次，首次登录须修改）first password: %s%n", name, password);
        return null;
    }
}
