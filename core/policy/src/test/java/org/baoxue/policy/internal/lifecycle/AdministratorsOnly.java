package org.baoxue.policy.internal.lifecycle;

import java.util.Collection;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.Role;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;

/** A gate that lets administrators pass; what the real one grants to whom is tested where it is. */
final class AdministratorsOnly implements Gate {
    static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, Optional.empty(), ScopeFilter.EVERYTHING);
    static final Actor TEACHER = new Actor("teacher", Role.CLASS_TEACHER, Optional.empty(), ScopeFilter.EVERYTHING);

    @Override
    public void require(Actor actor, Action action) {
        if (actor.role() != Role.ADMINISTRATOR) {
            throw new Denied("只有管理员可以 (administrators only)");
        }
    }

    @Override
    public void require(Actor actor, Action action, Unit on) {
        require(actor, action);
    }

    @Override
    public void require(Actor actor, Action action, DivisionCode on) {
        require(actor, action);
    }

    @Override
    public void require(
            Actor actor, Action action, String subject, Optional<Unit> unit, Collection<DivisionCode> places) {
        require(actor, action);
    }

    @Override
    public ScopeFilter scope(Actor actor, Action action) {
        require(actor, action);
        return ScopeFilter.EVERYTHING;
    }
}
