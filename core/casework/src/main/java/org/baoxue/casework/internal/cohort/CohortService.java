package org.baoxue.casework.internal.cohort;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.ImportReport;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortNames;
import org.baoxue.casework.cohort.CohortStanding;
import org.baoxue.casework.cohort.Cohorts;
import org.baoxue.casework.cohort.NewCohortEntry;
import org.baoxue.casework.internal.cohort.CohortSheet.Done;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.roster.Roster;
import org.baoxue.roster.sheet.FilledSheet;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Cohorts} behind the gate, and {@link CohortStanding} for other modules. */
@Component(service = {Cohorts.class, CohortStanding.class})
public final class CohortService implements Cohorts, CohortStanding {

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Policies policies;
    private final Roster roster;
    private final Clock clock;

    @Activate
    public CohortService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Policies policies,
            @Reference Roster roster,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.policies = policies;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public CohortEntry enter(Actor actor, NewCohortEntry entry) {
        checked(actor, entry);
        CohortRow added = written(entry.cohort(), handle -> {
            List<CohortRow> all = CohortStore.of(handle, entry.cohort());
            require(entry.cohort(), standing(all), entry.corrects());
            return CohortRow.of(entry, all.size() + 1, actor.name(), now());
        });
        return view(added);
    }

    @Override
    public CohortEntry withdraw(Actor actor, Cohort cohort, int corrects, String reason) {
        gate.require(actor, Action.COHORT_RECORD, units.tree().get(cohort.unit()));
        CohortChecks.text("/proof", reason, true);
        CohortRow added = written(cohort, handle -> {
            Optional<CohortRow> standing = standing(CohortStore.of(handle, cohort));
            require(cohort, standing, Optional.of(corrects));
            return standing.orElseThrow().withdrawal(reason, actor.name(), now());
        });
        return view(added);
    }

    @Override
    public ImportReport importXlsx(Actor actor, Path file, String fileName) {
        gate.require(actor, Action.COHORT_RECORD);
        return new CohortSheet(entry -> {
                    checked(actor, entry);
                    Optional<CohortRow> standing =
                            standing(database.read(handle -> CohortStore.of(handle, entry.cohort())));
                    if (standing.filter(row -> row.says(entry)).isPresent()) {
                        return Done.UNCHANGED;
                    }
                    enter(actor, entry);
                    return standing.isPresent() ? Done.CHANGED : Done.ADDED;
                })
                .read(FilledSheet.read(file), fileName);
    }

    @Override
    public Page<CohortEntry> list(Actor actor, String unitId, Optional<Integer> graduationYear, PageRequest page) {
        Unit unit = units.tree().get(unitId);
        gate.require(actor, Action.INDICATOR_READ, unit);
        unit.requireWithinACounty();
        List<CohortEntry> all = standing(unit, graduationYear);
        return page.of(all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
    }

    @Override
    public List<CohortEntry> of(Actor actor, Cohort cohort) {
        Unit unit = units.tree().get(cohort.unit());
        gate.require(actor, Action.INDICATOR_READ, unit);
        List<CohortRow> all = database.read(handle -> CohortStore.of(handle, cohort));
        if (all.isEmpty()) {
            throw new NotFound("%s没有登记%s (no such cohort)".formatted(unit.name(), cohort.words()));
        }
        Optional<CohortEntry> standing = standing(all).map(this::view);
        return all.stream()
                .map(row -> standing.filter(view -> view.number() == row.seq())
                        .orElseGet(() -> row.view(unit.name(), false, Optional.empty())))
                .toList();
    }

    @Override
    public List<CohortEntry> graduated(Unit under, int graduationYear) {
        return standing(under, Optional.of(graduationYear));
    }

    @Override
    public CohortNames names(CohortEntry entry) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(entry.cohort().unit());
        return Calendars.of(policies.current().resolve(new PolicyPlaces(tree).of(unit), LocalDate.now(clock)))
                .years()
                .map(years -> new NamedChildren(database, roster, tree, entry, years).names())
                .orElseGet(() -> new CohortNames(entry, false, List.of()));
    }

    private List<CohortEntry> standing(Unit under, Optional<Integer> graduationYear) {
        UnitTree tree = units.tree();
        return database.read(handle -> {
            List<CohortRow> rows = CohortStore.standing(handle, under, graduationYear);
            Map<CohortRow, Integer> beside =
                    new RegisteredGraduates(handle, under, tree, policies.current(), clock).beside(rows);
            return rows.stream()
                    .map(row -> row.view(tree.get(row.unitId()).name(), true, Optional.ofNullable(beside.get(row))))
                    .toList();
        });
    }

    private CohortEntry view(CohortRow row) {
        Unit unit = units.tree().get(row.unitId());
        return graduated(unit, row.graduationYear()).stream()
                .filter(entry -> entry.cohort().equals(row.cohort()) && entry.number() == row.seq())
                .findFirst()
                .orElseGet(() -> row.view(unit.name(), !row.withdrawn(), Optional.empty()));
    }

    private void checked(Actor actor, NewCohortEntry entry) {
        Unit unit = units.tree().get(entry.cohort().unit());
        gate.require(actor, Action.COHORT_RECORD, unit);
        new CohortChecks(LocalDate.now(clock).getYear()).check(unit, entry);
    }

    /** One writer at a time: who comes second is told. */
    private CohortRow written(Cohort cohort, Draft draft) {
        try {
            return database.write(handle -> {
                CohortRow row = draft.of(handle);
                CohortStore.insert(handle, row);
                return row;
            });
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict("%s同时有人登记，请刷新后再试 (someone else recorded it)".formatted(cohort.words()));
            conflict.initCause(e);
            throw conflict;
        }
    }

    /** Makes a row from what the database has. */
    private interface Draft {
        CohortRow of(Handle handle);
    }

    private static Optional<CohortRow> standing(List<CohortRow> entries) {
        return entries.stream().reduce((earlier, later) -> later).filter(row -> !row.withdrawn());
    }

    private static void require(Cohort cohort, Optional<CohortRow> standing, Optional<Integer> corrects) {
        if (!standing.map(CohortRow::seq).equals(corrects)) {
            throw new Conflict(
                    standing.map(row -> "%s已登记（第%d号：%s）；要更正，请写明更正第%d号 (recorded already; name the entry to correct)"
                                    .formatted(
                                            cohort.words(),
                                            row.seq(),
                                            row.numbers().words(),
                                            row.seq()))
                            .orElseGet(() -> "%s没有可更正的登记 (no entry stands)".formatted(cohort.words())));
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
