package org.baoxue.casework.internal.change;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.change.ChangeDoubt;
import org.baoxue.casework.change.EnrolmentChanges;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.change.RegisteredChange;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.internal.change.ChangeStore.Scan;
import org.baoxue.casework.internal.document.Scans;
import org.baoxue.casework.internal.enrolment.SchoolLists;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Pseudonyms;
import org.baoxue.roster.Roster;
import org.baoxue.roster.sheet.FilledSheet;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.InstallationSecret;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link EnrolmentChanges} behind the gate. */
@Component(service = EnrolmentChanges.class)
public final class ChangeService implements EnrolmentChanges {

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Audit audit;
    private final Roster roster;
    private final Pseudonyms pseudonyms;
    private final ChangeListener listener;
    private final Clock clock;

    @Activate
    public ChangeService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Audit audit,
            @Reference Roster roster,
            @Reference InstallationSecret secret,
            @Reference ChangeListener listener,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.audit = audit;
        this.roster = roster;
        this.pseudonyms = new Pseudonyms(secret);
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public RegisteredChange register(Actor actor, NewChange change) {
        ChangeRow row = draft(actor, change);
        ChangeRow entered = enter(change, row);
        listener.registered(classes(List.of(entered)));
        return views(actor, List.of(entered), List.of(entered)).get(0);
    }

    @Override
    public ImportReport importXlsx(Actor actor, Path file, String fileName) {
        gate.require(actor, Action.CHANGE_RECORD);
        List<ChangeRow> entered = new ArrayList<>();
        ImportReport report = new ChangeSheet(pseudonyms, change -> {
                    ChangeRow row = draft(actor, change);
                    if (ChangeFold.standing(entries(change.child())).stream()
                            .anyMatch(entry -> same(change, row, entry))) {
                        return false;
                    }
                    entered.add(enter(change, row));
                    return true;
                })
                .read(FilledSheet.read(file), fileName);
        listener.registered(classes(entered));
        return report;
    }

    /** The classes in whose rolls the children have marks: that of the list, and those that the changes name. */
    private Set<String> classes(List<ChangeRow> entered) {
        UnitTree tree = units.tree();
        Set<ChildId> children =
                entered.stream().map(row -> new ChildId(row.childId())).collect(Collectors.toSet());
        return Stream.concat(
                        roster.enrolments(children).values().stream().map(Enrolment::classId),
                        entered.stream().flatMap(row -> Stream.of(row.fromPlace(), row.toPlace())))
                .filter(place -> tree.find(place)
                        .filter(unit -> unit.kind() == UnitKind.CLASS)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Whether a line that leaves the old school out, which the list says by now otherwise, tells of an entry all the same. */
    private static boolean same(NewChange line, ChangeRow row, ChangeRow entry) {
        return line.from().isBlank() ? row.saysButForThePlaceBefore(entry) : row.says(entry);
    }

    /** What is to be registered, checked as far as it stands alone, by one who may register it. */
    private ChangeRow draft(Actor actor, NewChange change) {
        gate.require(actor, Action.CHANGE_RECORD);
        UnitTree tree = units.tree();
        List<ChangeRow> standing = ChangeFold.standing(entries(change.child()));
        Optional<ChangeRow> corrected = change.corrects().map(seq -> corrected(standing, seq));
        corrected.ifPresent(row -> gate.require(actor, Action.CHANGE_RECORD, tree.get(row.unitId())));
        ChangeRow row = new ChangeChecks(tree, today())
                .row(
                        change,
                        Optional.ofNullable(
                                roster.enrolments(Set.of(change.child())).get(change.child())),
                        standing,
                        corrected,
                        actor.name(),
                        Instant.ofEpochMilli(clock.millis()));
        gate.require(actor, Action.CHANGE_RECORD, tree.get(row.unitId()));
        return row;
    }

    private static ChangeRow corrected(List<ChangeRow> standing, long seq) {
        return standing.stream()
                .filter(row -> row.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new Conflict("没有第%d号登记，或已更正 (no such entry stands)".formatted(seq)));
    }

    private ChangeRow enter(NewChange change, ChangeRow draft) {
        try {
            return database.write(handle -> entered(handle, change, draft));
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict("该生的变动同时有人登记，请刷新后再试 (someone else registered one)");
            conflict.initCause(e);
            throw conflict;
        }
    }

    private static ChangeRow entered(Handle handle, NewChange change, ChangeRow draft) {
        List<ChangeRow> all = new ArrayList<>(ChangeStore.of(handle, change.child()));
        ChangeRow row = draft.numbered(all.size() + 1L);
        all.add(row);
        ChangeFold.contradiction(all).ifPresent(why -> {
            throw new Invalid("/kind", why);
        });
        ChangeStore.insert(handle, row);
        return row;
    }

    @Override
    public List<RegisteredChange> of(Actor actor, ChildId child) {
        List<ChangeRow> all = entries(child);
        if (all.isEmpty()) {
            throw new NotFound("学生 %s 没有变动登记 (no registered change)".formatted(child));
        }
        mayRead(actor, child, all);
        return views(actor, all, all);
    }

    @Override
    public Page<RegisteredChange> list(Actor actor, String unitId, PageRequest page) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(unitId);
        gate.require(actor, Action.ROSTER_READ, unit);
        unit.requireWithinACounty();
        Map<ChildId, List<ChangeRow>> all = concerning(unit);
        List<ChangeRow> standing = all.values().stream()
                .flatMap(rows -> ChangeFold.standing(rows).stream())
                .filter(row -> Stream.of(row.unitId(), row.toPlace())
                        .flatMap(id -> tree.find(id).stream())
                        .anyMatch(unit::contains))
                .sorted(Comparator.comparing(ChangeRow::happenedOn)
                        .reversed()
                        .thenComparing(ChangeRow::childId)
                        .thenComparing(ChangeRow::seq))
                .toList();
        return page.of(views(actor, part(standing, page), List.of()), standing.size());
    }

    @Override
    public Page<ChangeDoubt> doubts(Actor actor, String unitId, Set<ChangeDoubt.Kind> kinds, PageRequest page) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(unitId);
        gate.require(actor, Action.ROSTER_READ, unit);
        unit.requireWithinACounty();
        Set<ChildId> children = new HashSet<>(database.read(handle -> ChangeStore.concerning(handle, unit.path())));
        roster.enrolments(unit.id(), roster.sequence()).values().stream()
                .filter(row -> row.presence() == Presence.MISSING)
                .forEach(row -> children.add(row.child()));
        Map<ChildId, List<ChangeRow>> entries = database.read(handle -> ChangeStore.of(handle, children));
        Map<ChildId, Enrolment> rows = roster.enrolments(children);
        SchoolLists lists = new SchoolLists(roster, tree);
        Map<String, Boolean> described = new HashMap<>();
        Doubts doubts = new Doubts(
                tree,
                today(),
                (school, day) -> described.computeIfAbsent(school + " " + day, key -> lists.describe(school, day)));
        List<ChangeDoubt> all = children.stream()
                .flatMap(
                        child -> doubts
                                .of(child, Optional.ofNullable(rows.get(child)), entries.getOrDefault(child, List.of()))
                                .stream())
                .filter(doubt -> kinds.isEmpty() || kinds.contains(doubt.kind()))
                .filter(doubt -> concerns(unit, doubt, entries.getOrDefault(doubt.child(), List.of()), tree))
                .sorted(Comparator.comparing(ChangeDoubt::days).reversed().thenComparing(ChangeDoubt::child))
                .toList();
        return page.of(
                part(all, page).stream()
                        .map(doubt -> named(actor, doubt, Optional.ofNullable(rows.get(doubt.child()))))
                        .toList(),
                all.size());
    }

    /** Whether the school that is asked, or that which registered, lies at or below the unit. */
    private static boolean concerns(Unit unit, ChangeDoubt doubt, List<ChangeRow> entries, UnitTree tree) {
        Stream<String> registered = entries.stream()
                .filter(row -> doubt.entry().filter(seq -> seq == row.seq()).isPresent())
                .map(ChangeRow::unitId);
        return Stream.concat(Stream.of(doubt.school()), registered)
                .flatMap(id -> tree.find(id).stream())
                .anyMatch(known -> unit.contains(known) || known.contains(unit));
    }

    private static ChangeDoubt named(Actor actor, ChangeDoubt doubt, Optional<Enrolment> row) {
        return new ChangeDoubt(
                doubt.child(),
                row.map(known -> ChildNames.shown(actor.role(), known.name())),
                doubt.kind(),
                doubt.school(),
                doubt.since(),
                doubt.days(),
                doubt.entry());
    }

    @Override
    public RegisteredChange attach(Actor actor, ChildId child, long seq, byte[] content) {
        List<ChangeRow> all = entries(child);
        ChangeRow row = numbered(child, seq, all);
        gate.require(actor, Action.CHANGE_RECORD, units.tree().get(row.unitId()));
        Scan scan = new Scan(Scans.of(content).type(), Digests.sha256(content), content);
        try {
            database.write(handle -> {
                ChangeStore.attach(handle, row, scan, actor.name(), Instant.ofEpochMilli(clock.millis()));
                return scan;
            });
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict("第%d号登记已有扫描件 (it has a scan)".formatted(seq));
            conflict.initCause(e);
            throw conflict;
        }
        return views(actor, List.of(row), all).get(0);
    }

    @Override
    public DocumentFile scan(Actor actor, ChildId child, long seq) {
        List<ChangeRow> all = entries(child);
        numbered(child, seq, all);
        mayRead(actor, child, all);
        if (!ChildNames.mayRead(actor.role())) {
            throw new Denied("%s不能查看凭证 (the proof is not for this role)"
                    .formatted(actor.role().chinese()));
        }
        Scan scan = database.read(handle -> ChangeStore.scan(handle, child, seq))
                .orElseThrow(() -> new NotFound("第%d号登记没有扫描件 (no scan)".formatted(seq)));
        if (!Digests.sha256(scan.content()).equals(scan.hash())) {
            throw new Conflict("扫描件与附上时不同，不予提供 (the stored bytes are not those that were added)");
        }
        audit.record(actor, Action.ROSTER_READ, child.value(), "查看学籍变动第%d号凭证 (proof read)".formatted(seq));
        return new DocumentFile("学籍变动-%d.%s".formatted(seq, Scans.ending(scan.type())), scan.type(), scan.content());
    }

    private static ChangeRow numbered(ChildId child, long seq, List<ChangeRow> all) {
        return all.stream()
                .filter(row -> row.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NotFound("学生 %s 没有第%d号登记 (no such entry)".formatted(child, seq)));
    }

    /** Who reaches the child by the lists, or a school that its changes name. */
    private void mayRead(Actor actor, ChildId child, List<ChangeRow> entries) {
        UnitTree tree = units.tree();
        ScopeFilter scope = gate.scope(actor, Action.ROSTER_READ);
        boolean named = entries.stream()
                .flatMap(row -> Stream.of(row.unitId(), row.toPlace()))
                .flatMap(id -> tree.find(id).stream())
                .anyMatch(scope::covers);
        if (!named
                && roster.enrolment(actor, child).isEmpty()
                && roster.household(actor, child).isEmpty()) {
            throw new Denied("学生不在职责范围内 (out of your scope)");
        }
    }

    private List<RegisteredChange> views(Actor actor, List<ChangeRow> rows, List<ChangeRow> all) {
        Set<ChildId> children = new HashSet<>();
        rows.forEach(row -> children.add(new ChildId(row.childId())));
        Map<ChildId, Enrolment> named = roster.enrolments(children);
        Map<String, String> scans = database.read(handle -> ChangeStore.scans(handle, rows));
        return rows.stream()
                .map(row -> row.view(
                        Optional.ofNullable(named.get(new ChildId(row.childId())))
                                .map(known -> ChildNames.shown(actor.role(), known.name())),
                        ChildNames.mayRead(actor.role()),
                        all.stream()
                                .filter(other -> other.childId().equals(row.childId())
                                        && Optional.of(row.seq()).equals(Optional.ofNullable(other.corrects())))
                                .map(ChangeRow::seq)
                                .findFirst(),
                        Optional.ofNullable(scans.get(ChangeStore.key(row.childId(), row.seq())))))
                .toList();
    }

    private Map<ChildId, List<ChangeRow>> concerning(Unit unit) {
        return database.read(handle -> ChangeStore.of(handle, ChangeStore.concerning(handle, unit.path())));
    }

    private List<ChangeRow> entries(ChildId child) {
        return database.read(handle -> ChangeStore.of(handle, child));
    }

    static <T> List<T> part(List<T> all, PageRequest page) {
        int from = (int) Math.min(all.size(), page.offset());
        return all.subList(from, Math.min(all.size(), from + page.size()));
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
