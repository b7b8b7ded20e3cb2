package org.baoxue.casework.internal.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyDigest;
import org.baoxue.casework.DutyDigests;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.EarlyWarning;
import org.baoxue.casework.EarlyWarnings;
import org.baoxue.casework.responsibility.AssignmentQuery;
import org.baoxue.casework.responsibility.Responsibilities;
import org.baoxue.policy.evaluation.Due;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link DutyDigests} from the lists of duties, warnings and assignments. */
@Component(service = DutyDigests.class)
public final class DutyDigestService implements DutyDigests {

    private static final PageRequest LISTED = new PageRequest(1, DutyDigest.LISTED);

    private final Duties duties;
    private final EarlyWarnings warnings;
    private final Responsibilities responsibilities;
    private final Units units;
    private final Clock clock;

    @Activate
    public DutyDigestService(
            @Reference Duties duties,
            @Reference EarlyWarnings warnings,
            @Reference Responsibilities responsibilities,
            @Reference Units units,
            @Reference Clock clock) {
        this.duties = duties;
        this.warnings = warnings;
        this.responsibilities = responsibilities;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public DutyDigest digest(Actor actor, int days) {
        if (days < 1 || days > DutyDigest.LONGEST) {
            throw new Invalid("/days", "应为1至%1$d天 (1 to %1$d days)".formatted(DutyDigest.LONGEST));
        }
        LocalDate today = clock.instant().atZone(Due.ZONE).toLocalDate();
        DutyQuery late = DutyQuery.in(Set.of(DutyState.LATE_OPEN), LISTED);
        DutyQuery open = DutyQuery.in(Set.of(DutyState.OPEN), LISTED).by(actor.unitId());
        Instant tonight = Due.endOf(today).end();
        return new DutyDigest(
                today,
                days,
                duties.list(actor, late.by(actor.unitId())),
                duties.list(actor, open.due(Optional.empty(), Optional.of(tonight.plusMillis(1)))),
                duties.list(
                        actor,
                        open.due(
                                Optional.of(tonight.plusMillis(1)),
                                Optional.of(
                                        Due.endOf(today.plusDays(days)).end().plusMillis(1)))),
                duties.list(actor, actor.unitId().map(late::below).orElseGet(() -> late.passedUp(true))),
                warnings(actor),
                responsibilities.list(
                        actor,
                        new AssignmentQuery(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(today),
                                Optional.of(actor.name()),
                                LISTED)));
    }

    /** A county is the highest unit that looks after pupils one by one. */
    private Optional<Page<EarlyWarning>> warnings(Actor actor) {
        return actor.unitId()
                .flatMap(units.tree()::find)
                .filter(own -> own.kind().level().compareTo(DivisionLevel.COUNTY) >= 0)
                .map(own -> warnings.list(actor, own.id(), LISTED));
    }
}
