package org.baoxue.casework.internal.outlook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Gate;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.Outlook;
import org.baoxue.casework.Outlooks;
import org.baoxue.casework.internal.change.AwayDays;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.Verdicts;
import org.baoxue.casework.internal.duty.Claim;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.casework.internal.duty.TwoDerivations;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.policy.Prospect;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Outlooks} behind the gate. */
@Component(service = Outlooks.class)
public final class OutlookService implements Outlooks {

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final AwayDays away;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public OutlookService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.away = new AwayDays(database, roster, units);
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Outlook begin(Actor actor, Prospect prospect, LocalDate day) {
        Condition cases = CaseFiles.scope(gate.scope(actor, Action.CASE_READ));
        ScopeFilter duties = gate.scope(actor, Action.DUTY_READ);
        UnitTree tree = units.tree();
        Predicate<Claim> visible = claim -> tree.find(claim.unit())
                        .filter(duties::covers)
                        .isPresent()
                || actor.unitId().filter(claim.recipients().units()::contains).isPresent();
        Instant now = clock.instant();
        Instant year = day.minusYears(1).atStartOfDay(Due.ZONE).toInstant();
        Instant earliest = TwoDerivations.earliest(database, day);
        Timeline history = Timeline.since(policies, earliest.isBefore(year) ? earliest : year);
        Timeline before = history.current().hash().equals(prospect.current().hash())
                ? history
                : history.then(now, prospect.current());
        Timeline after = before.then(now, prospect.next());
        return new TwoPolicies(
                database,
                tree,
                cases,
                new TwoPolicies.Side(
                        new Verdicts(before, tree, day), before.current().hash()),
                new TwoPolicies.Side(
                        new Verdicts(after, tree, day), after.current().hash()),
                new TwoDerivations(database, tree, before, after, day, visible),
                pupils -> away.days(pupils, AbsenceClock.horizon(day), day),
                now);
    }
}
