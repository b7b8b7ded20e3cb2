package org.baoxue.access.internal.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.access.internal.unit.UnitDirectory;
import org.baoxue.api.division.DivisionCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The gate over the table of {@link Permissions}. */
@Component(service = Gate.class)
public final class TableGate implements Gate {

    private final UnitDirectory units;
    private final AuditLog audit;

    @Activate
    public TableGate(@Reference UnitDirectory units, @Reference AuditLog audit) {
        this.units = units;
        this.audit = audit;
    }

    @Override
    public void require(Actor actor, Action action) {
        reach(actor, action, "");
        granted(actor, action, "");
    }

    @Override
    public void require(Actor actor, Action action, Unit on) {
        require(actor, action, on.id(), Optional.of(on), List.of());
    }

    @Override
    public void require(Actor actor, Action action, DivisionCode on) {
        require(actor, action, on.digits(), Optional.empty(), List.of(on));
    }

    @Override
    public void require(
            Actor actor, Action action, String subject, Optional<Unit> unit, Collection<DivisionCode> places) {
        ScopeFilter scope = within(actor, reach(actor, action, subject));
        boolean covered = scope.everything()
                || unit.filter(scope::covers).isPresent()
                || places.stream().anyMatch(scope::covers);
        if (!covered) {
            throw denied(
                    actor,
                    action,
                    subject,
                    "不在职责范围内，不能%s (out of scope for %s)".formatted(action.chinese(), action.key()));
        }
        granted(actor, action, subject);
    }

    @Override
    public ScopeFilter scope(Actor actor, Action action) {
        ScopeFilter scope = within(actor, reach(actor, action, ""));
        granted(actor, action, "");
        return scope;
    }

    private Reach reach(Actor actor, Action action, String subject) {
        if (actor.mustChangePassword() && action != Action.OWN_ACCOUNT && action != Action.SIGN_IN) {
            throw denied(actor, action, subject, "请先修改初始密码 (change the initial password first)");
        }
        Reach reach = Permissions.reach(actor.role(), action);
        if (reach == Reach.NEVER) {
            throw denied(
                    actor,
                    action,
                    subject,
                    "%s无权%s (role %s may not %s)"
                            .formatted(
                                    actor.role().chinese(),
                                    action.chinese(),
                                    actor.role().key(),
                                    action.key()));
        }
        return reach;
    }

    private ScopeFilter within(Actor actor, Reach reach) {
        return switch (reach) {
            case NEVER -> ScopeFilter.NOTHING;
            case OWN ->
                actor.unitId()
                        .flatMap(units.tree()::find)
                        .map(ScopeFilter::ownUnits)
                        .orElse(ScopeFilter.NOTHING);
            case RESPONSIBLE -> actor.scope();
            case EVERYWHERE -> ScopeFilter.EVERYTHING;
        };
    }

    private void granted(Actor actor, Action action, String subject) {
        if (action.sensitive()) {
            audit.append(actor, action, Outcome.GRANTED, subject, "");
        }
    }

    private Denied denied(Actor actor, Action action, String subject, String reason) {
        audit.append(actor, action, Outcome.DENIED, subject, reason);
        return new Denied(reason);
    }
}
