package org.baoxue.casework.internal.send;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.internal.duty.Claim;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.duty.Shown;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.casework.internal.send.SendLog.Sight;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the duties of lessons in step with the files of send-education. Thread-safe. */
@Component(service = LessonDuties.class)
public final class LessonDuties {

    private static final int YEARS_BACK = 2;
    private static final int BATCH = 50;

    private final Database database;
    private final Roster roster;
    private final Units units;
    private final Policies policies;
    private final DutyKeeper keeper;
    private final Clock clock;
    private final SendLog log = new SendLog();

    @Activate
    public LessonDuties(
            @Reference Database database,
            @Reference Roster roster,
            @Reference Units units,
            @Reference Policies policies,
            @Reference DutyKeeper keeper,
            @Reference Clock clock) {
        this.database = database;
        this.roster = roster;
        this.units = units;
        this.policies = policies;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Derives the lessons owed to all children, batch by batch; most change nothing. */
    public void refreshAll() {
        Plans plans = plans();
        String last = "";
        List<ChildId> piece;
        do {
            String after = last;
            piece = database.read(handle -> SendRows.after(handle, after, BATCH)).stream()
                    .map(SendRow::child)
                    .toList();
            if (!piece.isEmpty()) {
                refresh(piece, plans);
                last = piece.get(piece.size() - 1).value();
            }
        } while (piece.size() == BATCH);
    }

    /** Derives the lessons owed to one child. */
    public void refresh(ChildId child) {
        refresh(List.of(child), plans());
    }

    /** The plan of every place that was asked for; children of the same places share theirs. For one thread. */
    private record Plans(Timeline timeline, Map<ChildPlaces, Plan> known) {
        Plan of(ChildPlaces places) {
            return known.computeIfAbsent(places, any -> new Plan(timeline, places));
        }
    }

    private Plans plans() {
        Timeline timeline = Timeline.since(
                policies, today().minusYears(YEARS_BACK).atStartOfDay(Due.ZONE).toInstant());
        return new Plans(timeline, new HashMap<>());
    }

    private void refresh(Collection<ChildId> children, Plans plans) {
        Map<ChildId, SendRow> rows = database.read(handle -> SendRows.of(handle, Set.copyOf(children))).stream()
                .collect(Collectors.toMap(SendRow::child, row -> row));
        Map<ChildId, RosterFacts> facts = RosterFacts.of(roster, rows.keySet());
        LocalDate today = today();
        Set<String> sources = new HashSet<>();
        List<Claim> claims = new ArrayList<>();
        Map<DutyId, Shown> shown = new HashMap<>();
        // What cannot be read keeps the duties that it had.
        database.read(handle -> log.readable(handle, rows.keySet(), Sight.GROUP))
                .forEach((child, entries) -> {
                    if (SendFold.fold(entries) instanceof SendFold.Standing standing) {
                        Plan plan = plans.of(facts.get(child)
                                .places(units.tree(), rows.get(child).schoolId()));
                        LessonClaims owed = LessonClaims.of(child, standing.programme(), plan, today);
                        sources.add(LessonClaims.sourceOf(child));
                        claims.addAll(owed.claims());
                        shown.putAll(owed.shown());
                    }
                });
        keeper.follow(sources, claims, shown, LessonClaims.since(today));
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
