package org.baoxue.casework.internal.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Actors;
import org.baoxue.access.Conflict;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.change.AwayDays;
import org.baoxue.casework.internal.clock.Verdicts.Planned;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.Away;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens and reviews suspected cases by the marks of the roll. Every run looks at the facts as they are, so a run that was
 * missed is made up by the next, and a second run changes nothing. Thread-safe.
 */
@Component(service = AbsenceClock.class)
public final class AbsenceClock {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceClock.class);
    private static final String ACTOR = Actors.system("absence-clock").name();
    private static final int BATCH = 500;

    /** How far back marks are read; an absence longer than this has had its case for long. */
    private static final int HORIZON_YEARS = 1;

    /** The longest stretch without marks, such as the holidays, after which an absence may still grow by mere time. */
    private static final int RECENT_DAYS = 62;

    private final Database database;
    private final CaseBook book;
    private final Roster roster;
    private final Units units;
    private final AwayDays away;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public AbsenceClock(
            @Reference Database database,
            @Reference CaseBook book,
            @Reference Roster roster,
            @Reference Units units,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.database = database;
        this.book = book;
        this.roster = roster;
        this.units = units;
        this.away = new AwayDays(database, roster, units);
        this.policies = policies;
        this.clock = clock;
    }

    /** The day from which marks are read to say since when a child is absent. */
    public static LocalDate horizon(LocalDate today) {
        return today.minusYears(HORIZON_YEARS);
    }

    /** The day from which marks are read to find out who is absent now. */
    public static LocalDate recent(LocalDate today) {
        return today.minusDays(RECENT_DAYS);
    }

    /** Looks at the children of these classes; returns the cases that changed. */
    public Set<CaseId> classesChanged(Collection<String> classIds) {
        LocalDate today = today();
        Set<ChildId> children = openChildren(row -> classIds.contains(row.classId()));
        children.addAll(roster.absentIn(classIds, horizon(today), today));
        return evaluate(children);
    }

    /** Looks at every child whose absence lasts or whose case is open; returns the cases that changed. */
    public Set<CaseId> sweep() {
        LocalDate today = today();
        Set<ChildId> children = openChildren(row -> true);
        children.addAll(roster.absentLast(classes(), recent(today), today));
        return evaluate(children);
    }

    /** Looks at every child with an absence; returns the cases that changed. */
    public Set<CaseId> everyone() {
        return classesChanged(classes());
    }

    private List<String> classes() {
        return units.tree().all().stream()
                .filter(unit -> unit.kind() == UnitKind.CLASS)
                .map(Unit::id)
                .toList();
    }

    private interface Chosen {
        boolean is(FileRow row);
    }

    private Set<ChildId> openChildren(Chosen chosen) {
        return database.read(handle -> CaseFiles.in(handle, List.of(CaseState.SUSPECTED, CaseState.DROPOUT))).stream()
                .filter(chosen::is)
                .map(row -> new ChildId(row.childId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<CaseId> evaluate(Set<ChildId> children) {
        List<ChildId> all = children.stream().sorted().toList();
        Set<CaseId> changed = new HashSet<>();
        for (int start = 0; start < all.size(); start += BATCH) {
            changed.addAll(evaluateBatch(Set.copyOf(all.subList(start, Math.min(start + BATCH, all.size())))));
        }
        return changed;
    }

    private Set<CaseId> evaluateBatch(Set<ChildId> children) {
        LocalDate today = today();
        Map<ChildId, List<CaseView>> cases = database.read(handle -> CaseFiles.ofChildren(handle, children)).stream()
                .map(FileRow::view)
                .collect(Collectors.groupingBy(CaseView::child));
        LocalDate from = cases.values().stream()
                .flatMap(List::stream)
                .filter(known -> known.state().open())
                .map(CaseView::since)
                .min(Comparator.naturalOrder())
                .filter(horizon(today)::isAfter)
                .orElse(horizon(today));
        Map<ChildId, Enrolment> enrolments = roster.enrolments(children);
        Map<ChildId, Household> households = roster.households(children);
        Map<ChildId, Attendance> attendance = roster.attendance(children, from, today);
        Map<ChildId, Away> changes = away.days(enrolments.values(), from, today);
        UnitTree tree = units.tree();
        Timeline timeline = Timeline.since(policies, from.atStartOfDay(Due.ZONE).toInstant());
        Verdicts verdicts = new Verdicts(timeline, tree, today);
        List<Planned> planned = new ArrayList<>();
        for (Enrolment enrolment : enrolments.values()) {
            ChildId child = enrolment.child();
            Optional.of(Whereabouts.of(Optional.of(enrolment), Optional.ofNullable(households.get(child)), tree))
                    .filter(places -> places.school().isPresent())
                    .map(places -> Pupil.of(
                            enrolment,
                            places,
                            Optional.ofNullable(attendance.get(child)),
                            changes.getOrDefault(child, Away.NEVER)))
                    .flatMap(pupil -> verdicts.plan(pupil, cases.getOrDefault(child, List.of())))
                    .ifPresent(planned::add);
        }
        String hash = timeline.current().hash();
        return planned.stream()
                .filter(plan -> append(plan, hash))
                .map(Planned::id)
                .collect(Collectors.toSet());
    }

    private boolean append(Planned plan, String policyHash) {
        try {
            book.append(plan.id(), plan.event(), new Author(ACTOR, policyHash, plan.expectedSeq()));
            return true;
        } catch (Conflict e) {
            LOG.info(
                    "案件 {} 同时有人登记，下次再评估 (someone else wrote to this case; it is looked at again next time)", plan.id());
            return false;
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
