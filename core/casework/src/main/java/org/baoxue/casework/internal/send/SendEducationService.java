package org.baoxue.casework.internal.send;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Purpose;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.casework.internal.send.SendBook.Addition;
import org.baoxue.casework.internal.send.SendBook.Author;
import org.baoxue.casework.internal.send.SendLog.Sight;
import org.baoxue.casework.sendeducation.ChildCheck;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.LedgerRow;
import org.baoxue.casework.sendeducation.SendEducationFiles;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.sendeducation.SendFinding;
import org.baoxue.casework.sendeducation.SendQuery;
import org.baoxue.casework.sendeducation.SendState;
import org.baoxue.casework.sendeducation.SendVerification;
import org.baoxue.casework.sendeducation.UnitCheck;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link SendEducationFiles} behind the gate, and {@link SendEducationStanding} for other modules. */
@Component(service = {SendEducationFiles.class, SendEducationStanding.class})
public final class SendEducationService implements SendEducationFiles, SendEducationStanding {

    private static final Logger LOG = LoggerFactory.getLogger(SendEducationService.class);

    /** How far back policies are read: a school year and the period before it. */
    private static final int YEARS_BACK = 2;

    /** How many children are looked at together. */
    private static final int BATCH = 500;

    private static final PageRequest ONLY_COUNT = new PageRequest(1, 1);
    private static final Set<SendState> OPEN = Set.of(SendState.APPLIED, SendState.SERVED, SendState.PLACED_OTHERWISE);

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Masking masking;
    private final Policies policies;
    private final Clock clock;
    private final LessonDuties lessons;
    private final SendBook book;
    private final SendLog log = new SendLog();
    private final Programmes programmes;

    @Activate
    public SendEducationService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Masking masking,
            @Reference Policies policies,
            @Reference LessonDuties lessons,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.masking = masking;
        this.policies = policies;
        this.clock = clock;
        this.lessons = lessons;
        this.book = new SendBook(database, clock);
        this.programmes = new Programmes(database, log);
    }

    @Override
    public Page<SendFile> list(Actor actor, SendQuery query) {
        Page<SendRow> rows = rows(actor, query.states(), query.unit().map(units.tree()::get), query.page());
        Map<ChildId, RosterFacts> facts = facts(rows.items());
        return rows.map(row -> named(actor, row, facts));
    }

    @Override
    public Optional<SendFile> show(Actor actor, ChildId child) {
        return find(child).map(row -> {
            require(actor, Action.SEND_EDUCATION_READ, row);
            return named(actor, row, facts(List.of(row)));
        });
    }

    @Override
    public List<SendEntry> log(Actor actor, ChildId child) {
        require(actor, Action.SEND_EDUCATION_READ, get(child));
        return database.read(handle -> log.entries(handle, child, sight(ChildNames.mayRead(actor.role()))));
    }

    @Override
    public List<SendEntry> reveal(Actor actor, ChildId child, String reason) {
        SendRow row = get(child);
        require(actor, Action.SEND_EDUCATION_READ, row);
        masking.reveal(actor, Purpose.SEND_EDUCATION, child.value(), unit(row), places(row), reason);
        return database.read(handle -> log.entries(handle, child, Sight.EVERYTHING));
    }

    @Override
    public DocumentFile handbook(Actor actor, ChildId child, String reason) {
        List<SendEntry> entries = reveal(actor, child, reason);
        if (!(SendFold.fold(entries) instanceof SendFold.Standing standing)) {
            throw new Conflict("送教档案不能汇总，请核验日志 (the file cannot be read: verify its log)");
        }
        SendRow row = get(child);
        UnitTree tree = units.tree();
        RosterFacts facts = RosterFacts.of(roster, Set.of(child)).get(child);
        LocalDate today = today();
        Plan plan = new Plan(timeline(today), facts.places(tree, row.schoolId()));
        byte[] docx = new Handbook(standing.programme(), row.headSeq(), facts, plan.rules(today), tree, today).docx();
        return new DocumentFile("送教手册-%s.docx".formatted(child.value()), DocumentFile.DOCX, docx);
    }

    @Override
    public SendFile append(Actor actor, ChildId child, SendEvent event, Optional<Long> corrects, long expectedSeq) {
        Optional<SendRow> row = find(child);
        UnitTree tree = units.tree();
        if (row.isPresent()) {
            require(actor, Action.SEND_EDUCATION_RECORD, row.get());
        } else {
            requireReach(actor, child, event, tree);
        }
        Plausible.require(event, today(), tree);
        RosterFacts facts = RosterFacts.of(roster, Set.of(child)).get(child);
        String school = school(row, event);
        List<SendEntry> entries = database.read(handle -> log.entries(handle, child, Sight.EVERYTHING));
        if (SendFold.fold(entries) instanceof SendFold.Standing standing) {
            Plan plan = new Plan(timeline(event.on()), facts.places(tree, school));
            Requirements.refusal(standing.programme(), event, plan).ifPresent(reason -> {
                throw new Invalid("/event", reason);
            });
        }
        SendRow appended = book.append(
                child,
                new Addition(event, corrects),
                sender -> facts.location(sender, row.map(SendRow::location)),
                new Author(actor.name(), policies.current().hash(), expectedSeq));
        try {
            lessons.refresh(child);
        } catch (RuntimeException e) {
            LOG.warn("学生 {} 的送教任务稍后重算 (the duties of lessons are derived again later)", child, e);
        }
        return named(actor, appended, Map.of(child, facts));
    }

    @Override
    public ChildCheck check(Actor actor, ChildId child, Optional<LocalDate> day) {
        SendRow row = get(child);
        require(actor, Action.SEND_EDUCATION_READ, row);
        return checks(actor, List.of(row), day(day)).get(0);
    }

    @Override
    public UnitCheck checkUnit(
            Actor actor, String unit, Optional<LocalDate> day, Optional<Integer> disabledPupils, PageRequest page) {
        Unit under = units.tree().get(unit);
        LocalDate on = day(day);
        Page<SendRow> rows = rows(actor, OPEN, Optional.of(under), page);
        List<ChildCheck> checks = checks(actor, rows.items(), on);
        disabledPupils.filter(count -> count < 0).ifPresent(count -> {
            throw new Invalid("/disabledPupils", "人数不能为负，实为%d (a number of pupils)".formatted(count));
        });
        List<SendFinding> caps = under.servesDivision() ? caps(actor, under, on, disabledPupils) : List.of();
        return new UnitCheck(unit, on, new Page<>(checks, rows.total(), page.page(), page.size()), caps);
    }

    @Override
    public List<LedgerRow> ledger(Actor actor, String unit, LocalDate from, LocalDate to) {
        ScopeFilter under = units.tree().responsibility(units.tree().get(unit));
        Condition scope = SendRows.scope(gate.scope(actor, Action.SEND_EDUCATION_READ));
        return ledger(scope, Optional.of(SendRows.under(under)), ChildNames.mayRead(actor.role()), from, to);
    }

    @Override
    public List<LedgerRow> visits(Unit under, LocalDate from, LocalDate to) {
        return ledger(SendRows.scope(units.tree().responsibility(under)), Optional.empty(), true, from, to);
    }

    private List<LedgerRow> ledger(
            Condition scope, Optional<Condition> within, boolean reads, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusYears(1).isBefore(to)) {
            throw new Invalid("/to", "截止日应在 %s 之后一年以内，实为 %s (within a year after the first day)".formatted(from, to));
        }
        List<SendRow> rows =
                Page.all(page -> database.read(handle -> SendRows.list(handle, Set.of(), scope, within, page)));
        return batches(rows)
                .flatMap(some -> visits(reads, some, from, to).stream())
                .toList();
    }

    private List<LedgerRow> visits(boolean reads, List<SendRow> rows, LocalDate from, LocalDate to) {
        Map<ChildId, RosterFacts> facts = facts(rows);
        Map<ChildId, Programme> files = programmes.of(children(rows), sight(reads));
        List<LedgerRow> visits = new ArrayList<>();
        for (SendRow row : rows) {
            Optional.ofNullable(files.get(row.child())).ifPresent(programme -> programme
                    .all(Visited.class)
                    .filter(visit -> !visit.on().isBefore(from) && !visit.on().isAfter(to))
                    .sorted(Comparator.comparing(Visited::on).thenComparing(Visited::from))
                    .forEach(visit -> visits.add(new LedgerRow(named(reads, row, facts), visit))));
        }
        return visits;
    }

    private static <T> Stream<List<T>> batches(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BATCH)));
    }

    private static List<ChildId> children(List<SendRow> rows) {
        return rows.stream().map(SendRow::child).toList();
    }

    private static Sight sight(boolean reads) {
        return reads ? Sight.WITHOUT_DISABILITY : Sight.NOTHING;
    }

    @Override
    public SendVerification verify(Actor actor, ChildId child) {
        SendRow row = get(child);
        require(actor, Action.SEND_EDUCATION_READ, row);
        return database.read(handle -> log.verify(handle, child, new Head(row.headSeq(), row.headHash())));
    }

    @Override
    public Map<ChildId, Set<Lapse>> lapses(Set<ChildId> children, LocalDate day) {
        Map<ChildId, Set<Lapse>> lapses = new TreeMap<>();
        children.forEach(child -> lapses.put(child, Set.of(Lapse.NO_FILE)));
        batches(database.read(handle -> SendRows.filed(handle, children))).forEach(some -> {
            List<SendRow> rows = database.read(handle -> SendRows.of(handle, Set.copyOf(some)));
            Judging judging = judging(rows, day);
            rows.forEach(row -> lapses.put(row.child(), judging.lapses(row, day)));
        });
        return lapses;
    }

    @Override
    public Set<ChildId> servedOn(Set<ChildId> children, LocalDate day) {
        return batches(database.read(handle -> SendRows.filed(handle, children)))
                .flatMap(some -> programmes.of(some, Sight.NOTHING).entrySet().stream())
                .filter(file -> file.getValue().upTo(day).state().equals(Optional.of(SendState.SERVED)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<SendFinding> caps(Actor actor, Unit under, LocalDate on, Optional<Integer> disabledPupils) {
        long served = rows(actor, Set.of(SendState.SERVED), Optional.of(under), ONLY_COUNT)
                .total();
        return SendChecks.caps(
                timeline(on).onDay(on).resolve(new PolicyPlaces(units.tree()).of(under), on), served, disabledPupils);
    }

    private List<ChildCheck> checks(Actor actor, List<SendRow> rows, LocalDate day) {
        Judging judging = judging(rows, day);
        return rows.stream()
                .map(row -> judging.check(row, named(actor, row, judging.facts()), day, today()))
                .toList();
    }

    private Judging judging(List<SendRow> rows, LocalDate day) {
        Map<ChildId, Programme> files = programmes.of(children(rows), Sight.EVERYTHING);
        return new Judging(files, facts(rows), timeline(day), units.tree(), new HashMap<>());
    }

    private Page<SendRow> rows(Actor actor, Set<SendState> states, Optional<Unit> under, PageRequest page) {
        Condition scope = SendRows.scope(gate.scope(actor, Action.SEND_EDUCATION_READ));
        Optional<Condition> within =
                under.map(unit -> SendRows.under(units.tree().responsibility(unit)));
        return database.read(handle -> SendRows.list(handle, states, scope, within, page));
    }

    private Map<ChildId, RosterFacts> facts(List<SendRow> rows) {
        return RosterFacts.of(roster, rows.stream().map(SendRow::child).collect(Collectors.toSet()));
    }

    private static SendFile named(Actor actor, SendRow row, Map<ChildId, RosterFacts> facts) {
        return named(ChildNames.mayRead(actor.role()), row, facts);
    }

    private static SendFile named(boolean reads, SendRow row, Map<ChildId, RosterFacts> facts) {
        return row.view().named(facts.get(row.child()).name().map(name -> reads ? name : ChildNames.masked(name)));
    }

    /** Nobody opens a file of a child, or for a school, that is not within reach. */
    private void requireReach(Actor actor, ChildId child, SendEvent event, UnitTree tree) {
        gate.require(actor, Action.SEND_EDUCATION_RECORD);
        if (roster.enrolment(actor, child).isEmpty()
                && roster.household(actor, child).isEmpty()) {
            throw new NotFound("找不到学生 %s (no such child)".formatted(child));
        }
        if (event instanceof Applied applied) {
            RosterFacts facts = RosterFacts.of(roster, Set.of(child)).get(child);
            SendRow.Location location = facts.location(applied.school(), Optional.empty());
            Optional<Unit> unit =
                    location.classId().or(() -> Optional.of(applied.school())).flatMap(tree::find);
            gate.require(actor, Action.SEND_EDUCATION_RECORD, child.value(), unit, places(location));
        }
    }

    private void require(Actor actor, Action action, SendRow row) {
        gate.require(actor, action, row.childId(), unit(row), places(row));
    }

    private Optional<Unit> unit(SendRow row) {
        UnitTree tree = units.tree();
        return Optional.ofNullable(row.classId()).flatMap(tree::find).or(() -> tree.find(row.schoolId()));
    }

    private static List<DivisionCode> places(SendRow row) {
        return places(row.location());
    }

    private static List<DivisionCode> places(SendRow.Location location) {
        return Stream.of(location.household(), location.residence())
                .flatMap(Optional::stream)
                .toList();
    }

    private static String school(Optional<SendRow> row, SendEvent event) {
        if (event instanceof Applied applied) {
            return applied.school();
        }
        if (event instanceof SendEvent.HandedOver hand) {
            return hand.to();
        }
        return row.map(SendRow::schoolId)
                .orElseThrow(() -> new Invalid("/event", "先登记申请 (an application comes first)"));
    }

    private Timeline timeline(LocalDate day) {
        return Timeline.since(
                policies, day.minusYears(YEARS_BACK).atStartOfDay(Due.ZONE).toInstant());
    }

    private LocalDate day(Optional<LocalDate> asked) {
        LocalDate today = today();
        asked.filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw new Invalid("/date", "日期 %s 晚于今天 %s (the day lies ahead)".formatted(day, today));
        });
        return asked.orElse(today);
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }

    private SendRow get(ChildId child) {
        return find(child).orElseThrow(() -> new NotFound("学生 %s 没有送教档案 (the child has no file)".formatted(child)));
    }

    private Optional<SendRow> find(ChildId child) {
        return database.read(handle -> SendRows.find(handle, child));
    }
}
