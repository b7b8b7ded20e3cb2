package org.baoxue.access.internal.account;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Account;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.access.internal.unit.UnitDirectory;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may manage which account, and which role fits which unit. */
@Component(service = AccountAuthority.class)
public final class AccountAuthority {

    private final Database database;
    private final UnitDirectory units;
    private final Gate gate;
    private final AuditLog audit;

    @Activate
    public AccountAuthority(
            @Reference Database database,
            @Reference UnitDirectory units,
            @Reference Gate gate,
            @Reference AuditLog audit) {
        this.database = database;
        this.units = units;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * The account, if the actor may manage it.
     *
     * @throws Denied if not
     * @throws NotFound if there is no such account
     */
    Account requireManaged(Actor actor, String name) {
        Optional<Account> found =
                database.read(handle -> AccountStore.find(handle, name)).map(AccountRow::account);
        if (found.isEmpty()) {
            gate.require(actor, Action.ACCOUNT_MANAGE);
            throw new NotFound("找不到账户 %s (no such account)".formatted(name));
        }
        Account account = found.get();
        gate.require(actor, Action.ACCOUNT_MANAGE, name, account.unitId().flatMap(units.tree()::find), List.of());
        requireBelow(actor, account.role(), name);
        return account;
    }

    /**
     * Requires that the actor may give this role in this unit.
     *
     * @throws Denied if not
     * @throws Invalid if role and unit do not fit
     */
    void requireGrantable(Actor actor, String name, Role role, Optional<String> unitId) {
        Optional<Unit> unit = unitId.flatMap(units.tree()::find);
        gate.require(actor, Action.ACCOUNT_MANAGE, name, unit, List.of());
        requireBelow(actor, role, name);
        if (unitId.isPresent() && unit.isEmpty()) {
            throw new Invalid("/unit", "找不到单位 %s (no such unit)".formatted(unitId.get()));
        }
        if (role == Role.SYSTEM) {
            throw new Invalid("/role", "账户不能用系统角色 (no account has the role of the platform)");
        }
        if (unit.isEmpty() && role.needsUnit()) {
            throw new Invalid("/unit", "%s账户须属于一个单位 (an account of this role needs a unit)".formatted(role.chinese()));
        }
        unit.filter(present -> !role.fits(present.kind())).ifPresent(present -> {
            throw new Invalid(
                    "/role",
                    "角色“%s”不适用于%s“%s” (the role does not fit the kind of unit)"
                            .formatted(role.chinese(), present.kind().chinese(), present.name()));
        });
    }

    private void requireBelow(Actor actor, Role role, String name) {
        boolean below = actor.role() == Role.ADMINISTRATOR || (role.needsUnit() && role.compareTo(actor.role()) > 0);
        if (!below) {
            audit.append(actor, Action.ACCOUNT_MANAGE, Outcome.DENIED, name, role.key());
            throw new Denied("只能管理下级角色的账户，不能管理%s账户 (only accounts of a role below your own)".formatted(role.chinese()));
        }
    }
}
