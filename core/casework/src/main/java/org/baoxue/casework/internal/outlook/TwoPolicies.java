package org.baoxue.casework.internal.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baoxue.access.Condition;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Outlook;
import org.baoxue.casework.internal.clock.Pupil;
import org.baoxue.casework.internal.clock.Verdicts;
import org.baoxue.casework.internal.clock.Verdicts.Judged;
import org.baoxue.casework.internal.clock.Verdicts.Planned;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.casework.internal.duty.TwoDerivations;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFold;
import org.baoxue.casework.internal.fold.Folding.Standing;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.log.CaseLog;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.roster.Away;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildRange;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.RosterSlice;
import org.baoxue.storage.Database;

/** Plans for each child what the clock would append under either policy, and folds it as the case book would. */
final class TwoPolicies implements Outlook {

    private final Database database;
    private final UnitTree tree;
    private final Condition caseScope;
    private final Side before;
    private final Side after;
    private final TwoDerivations duties;
    private final RightlyAway away;
    private final Instant now;
    private final CaseLog log = new CaseLog();

    /** One of the two policies. */
    record Side(Verdicts verdicts, String hash) {}

    /** Says on which days pupils are away by registered changes. */
    interface RightlyAway {
        Map<ChildId, Away> days(Collection<Enrolment> pupils);
    }

    TwoPolicies(
            Database database,
            UnitTree tree,
            Condition caseScope,
            Side before,
            Side after,
            TwoDerivations duties,
            RightlyAway away,
            Instant now) {
        this.database = database;
        this.tree = tree;
        this.caseScope = caseScope;
        this.before = before;
        this.after = after;
        this.duties = duties;
        this.away = away;
        this.now = now;
    }

    @Override
    public List<DutyDifference> units(Collection<String> units) {
        return duties.ofUnits(units);
    }

    @Override
    public Differences children(ChildRange range, RosterSlice slice) {
        Map<ChildId, List<CaseView>> cases = cases(range, slice);
        Map<CaseId, List<Recorded>> logs = logs(cases);
        TreeSet<ChildId> children = new TreeSet<>(cases.keySet());
        slice.attendance().values().stream()
                .filter(marks -> !marks.unexcusedAbsences().isEmpty())
                .forEach(marks -> children.add(marks.child()));
        Map<ChildId, Away> changes = away.days(slice.enrolments().values().stream()
                .filter(row -> slice.attendance().containsKey(row.child()))
                .toList());
        List<VerdictDifference> verdicts = new ArrayList<>();
        List<DutyDifference> owed = new ArrayList<>();
        for (ChildId child : children) {
            List<CaseView> own = cases.getOrDefault(child, List.of());
            Optional<Pupil> pupil = pupil(child, slice, changes.getOrDefault(child, Away.NEVER));
            Optional<Planned> was = pupil.flatMap(known -> before.verdicts().plan(known, own));
            Optional<Planned> will = pupil.flatMap(known -> after.verdicts().plan(known, own));
            pupil.ifPresent(known -> {
                for (Concept concept : List.of(Concept.SUSPECTED, Concept.DROPOUT)) {
                    verdict(known, own, concept, was, will).ifPresent(verdicts::add);
                }
            });
            owed.addAll(duties.ofCases(child, files(own, logs, was, before), files(own, logs, will, after)));
        }
        return new Differences(verdicts, duties.open(owed));
    }

    private Map<ChildId, List<CaseView>> cases(ChildRange range, RosterSlice slice) {
        List<FileRow> rows = new ArrayList<>(database.read(handle -> CaseFiles.inRange(handle, range, caseScope)));
        List<ChildId> enrolled = slice.enrolments().keySet().stream().sorted().toList();
        // A pupil who moved may have cases that only the former school's reach covers; they decide what is settled.
        List<String> seen = rows.stream().map(FileRow::caseId).toList();
        database
                .read(handle -> inBatches(enrolled).stream()
                        .flatMap(some -> CaseFiles.ofChildren(handle, some).stream())
                        .toList())
                .stream()
                .filter(row -> !seen.contains(row.caseId()))
                .forEach(rows::add);
        return rows.stream()
                .map(FileRow::view)
                .collect(Collectors.groupingBy(CaseView::child, TreeMap::new, Collectors.toList()));
    }

    private static List<List<ChildId>> inBatches(List<ChildId> all) {
        int size = 500;
        List<List<ChildId>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return batches;
    }

    private Map<CaseId, List<Recorded>> logs(Map<ChildId, List<CaseView>> cases) {
        List<CaseId> ids =
                cases.values().stream().flatMap(List::stream).map(CaseView::id).toList();
        Map<CaseId, List<Recorded>> logs = new HashMap<>();
        int size = 200;
        for (int from = 0; from < ids.size(); from += size) {
            List<CaseId> some = ids.subList(from, Math.min(ids.size(), from + size));
            Map<CaseId, List<CaseEntry>> entries = database.read(handle -> log.readable(handle, some));
            entries.forEach(
                    (id, found) -> logs.put(id, found.stream().map(Recorded::of).toList()));
        }
        return logs;
    }

    private Optional<Pupil> pupil(ChildId child, RosterSlice slice, Away changes) {
        Optional<Enrolment> row = Optional.ofNullable(slice.enrolments().get(child));
        return row.flatMap(enrolment -> Optional.of(Whereabouts.of(
                        row, Optional.ofNullable(slice.households().get(child)), tree))
                .filter(places -> places.school().isPresent())
                .map(places -> Pupil.of(
                        enrolment,
                        places,
                        Optional.ofNullable(slice.attendance().get(child)),
                        changes)));
    }

    private Optional<VerdictDifference> verdict(
            Pupil pupil, List<CaseView> cases, Concept concept, Optional<Planned> was, Optional<Planned> will) {
        Optional<Verdict> one = before.verdicts().judge(pupil, cases, concept).map(TwoPolicies::shown);
        Optional<Verdict> other = after.verdicts().judge(pupil, cases, concept).map(TwoPolicies::shown);
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(new VerdictDifference(
                        pupil.child(),
                        concept,
                        one,
                        other,
                        concept == Concept.SUSPECTED ? effect(cases, was, will) : CaseEffect.NONE,
                        pupil.school(),
                        pupil.classId()));
    }

    private static Verdict shown(Judged judged) {
        return new Verdict(
                judged.verdict().since(),
                judged.verdict().reachedOn(),
                judged.verdict().rule(),
                judged.governing().place(),
                judged.governing().where().division());
    }

    private static CaseEffect effect(List<CaseView> cases, Optional<Planned> was, Optional<Planned> will) {
        if (cases.stream().anyMatch(known -> known.state().open())) {
            return CaseEffect.STANDS;
        }
        boolean opened =
                was.filter(plan -> plan.event() instanceof SuspectedOpened).isPresent();
        boolean opens =
                will.filter(plan -> plan.event() instanceof SuspectedOpened).isPresent();
        if (opens) {
            return CaseEffect.OPENS;
        }
        return opened ? CaseEffect.NOT_OPENED : CaseEffect.NONE;
    }

    private Map<CaseId, CaseFile> files(
            List<CaseView> cases, Map<CaseId, List<Recorded>> logs, Optional<Planned> plan, Side side) {
        Map<CaseId, List<Recorded>> all = new TreeMap<>();
        cases.forEach(known -> all.put(known.id(), new ArrayList<>(logs.getOrDefault(known.id(), List.of()))));
        plan.ifPresent(planned -> all.computeIfAbsent(planned.id(), any -> new ArrayList<>())
                .add(new Recorded(planned.expectedSeq() + 1, now, side.hash(), planned.event())));
        Map<CaseId, CaseFile> files = new TreeMap<>();
        all.forEach((id, events) -> {
            if (!events.isEmpty() && CaseFold.fold(events) instanceof Standing standing) {
                files.put(id, standing.file());
            }
        });
        return files;
    }
}
