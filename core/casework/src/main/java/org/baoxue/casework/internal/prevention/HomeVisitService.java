package org.baoxue.casework.internal.prevention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.duty.Fulfilments;
import org.baoxue.casework.internal.prevention.VisitStore.VisitId;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.casework.prevention.FocusReason;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.HomeVisitQuery;
import org.baoxue.casework.prevention.HomeVisitRequest;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.prevention.VisitAsk;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.RetryableConflictException;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link HomeVisits} behind the gate. */
@Component(service = HomeVisits.class)
public final class HomeVisitService implements HomeVisits {

    private static final int MOST_VISITORS = 20;
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final DutyKeeper keeper;
    private final Children children;
    private final VisitDuties duties;
    private final VisitLog log;
    private final Clock clock;

    @Activate
    public HomeVisitService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference DutyKeeper keeper,
            @Reference CaseBook book,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.keeper = keeper;
        this.children = new Children(gate, units, roster, policies);
        this.duties = new VisitDuties(database, gate, units, keeper);
        this.log = new VisitLog(book, policies);
        this.clock = clock;
    }

    @Override
    public List<VisitAsk> asked(Actor actor, ChildId child) {
        Known known = children.required(actor, Action.VISIT_READ, child);
        return VisitRules.of(children.policy(known, today()), database.read(handle -> Groups.of(handle, child)));
    }

    @Override
    public List<DutyView> owed(Actor actor, ChildId child) {
        children.required(actor, Action.VISIT_READ, child);
        return duties.owed(child);
    }

    @Override
    public HomeVisit record(Actor actor, HomeVisitRequest request) {
        Known child = children.required(actor, Action.VISIT_RECORD, request.child());
        Days.within("/on", request.on(), LocalDate.MIN, today());
        plausible(request);
        Optional<DutyView> duty = request.duty().map(id -> duties.required(actor, id, child));
        ResolvedPolicy policy = children.policy(child, request.on());
        VisitGroup group = group(request, duty, policy);
        VisitRules.require(policy, request, group);
        Optional<FocusReason> reason = reason(request, policy);
        Map<String, String> words = words(request);
        Instant at = duty.map(known -> Fulfilments.moment(known, request.on(), clock.instant()))
                .orElseGet(clock::instant);
        String expected = expected(duty, group);
        AtomicLong seq = new AtomicLong();
        DutyKeeper.Along record = handle -> {
            VisitRow row = insert(handle, actor, child, request, group, reason, words);
            log.recorded(handle, actor, row, words, duty);
            seq.set(row.seq());
            return account(handle, row, duty, expected);
        };
        if (duty.isPresent()) {
            DutyId id = duty.get().id();
            DutyView settled = writing(() -> {
                        seq.set(0);
                        return keeper.done(id, at, actor, record);
                    })
                    .orElseThrow(() -> Fulfilments.notFound(id));
            if (seq.get() == 0) {
                throw Fulfilments.settled(settled);
            }
        } else {
            writing(() -> database.write(record::in));
        }
        return read(actor, request.child(), seq.get());
    }

    private VisitRow insert(
            Handle handle,
            Actor actor,
            Known child,
            HomeVisitRequest request,
            VisitGroup group,
            Optional<FocusReason> reason,
            Map<String, String> words) {
        VisitRow row = new VisitRow(
                request.child().value(),
                VisitStore.of(handle, request.child()).size() + 1L,
                request.on(),
                group.name(),
                request.met().name(),
                request.outcome().name(),
                reason.map(FocusReason::words).orElse(null),
                reason.flatMap(FocusReason::rule).map(Object::toString).orElse(null),
                request.signed(),
                request.duty().map(Object::toString).orElse(null),
                actor.name(),
                now(),
                null,
                null,
                null);
        ChildRow.save(handle, child.row());
        VisitStore.insert(handle, row, words);
        return row;
    }

    /** A duty about a whole group also says how many children were visited, since one visit does not tell. */
    private String account(Handle handle, VisitRow row, Optional<DutyView> duty, String expected) {
        return duty.filter(HomeVisitService::ofGroup)
                .map(owed -> "%s；本期已登记走访学生%d人%s"
                        .formatted(
                                row.cited(),
                                VisitStore.visited(
                                        handle,
                                        duties.childrenOf(owed.unit()),
                                        owed.occasion().first(),
                                        today()),
                                expected))
                .orElseGet(row::cited);
    }

    /** How many there are to be visited, where the lists tell. */
    private String expected(Optional<DutyView> duty, VisitGroup group) {
        return duty.filter(owed -> ofGroup(owed) && group == VisitGroup.ALL_PUPILS)
                .map(owed -> "，应访%d人"
                        .formatted(VisitCoverageService.listed(
                                        roster,
                                        units.tree(),
                                        List.of(units.tree().get(owed.unit())))
                                .size()))
                .orElse("");
    }

    private static boolean ofGroup(DutyView duty) {
        return duty.occasion().caseId().isEmpty() && duty.occasion().listed().isEmpty();
    }

    private VisitGroup group(HomeVisitRequest request, Optional<DutyView> duty, ResolvedPolicy policy) {
        Groups groups = database.read(handle -> Groups.of(handle, request.child()));
        Optional<VisitGroup> owed = duty.flatMap(known -> policy.rule(known.rule(), Visit.class))
                .map(rule -> rule.rule().whom());
        VisitGroup group =
                request.group().or(() -> owed).orElseGet(() -> groups.now().get(0));
        owed.filter(whom -> whom != group).ifPresent(whom -> {
            throw new Invalid("/group", "任务走访的是「%s」，实为「%s」 (another group)".formatted(whom.chinese(), group.chinese()));
        });
        if (!groups.ever().contains(group)) {
            throw new Invalid(
                    "/group", "该生没有列为「%s」：没有这样的个案或重点学生档案 (the child is not one of them)".formatted(group.chinese()));
        }
        return group;
    }

    private static Optional<FocusReason> reason(HomeVisitRequest request, ResolvedPolicy policy) {
        return request.reason().isBlank() && request.outcome().needsNoReason()
                ? Optional.empty()
                : Optional.of(Reasons.chosen(policy, request.reason()));
    }

    private static void plausible(HomeVisitRequest request) {
        if (request.visitors().isEmpty() || request.visitors().size() > MOST_VISITORS) {
            throw new Invalid("/visitors", "请写明走访人，1至%1$d人 (1 to %1$d visitors)".formatted(MOST_VISITORS));
        }
        boolean nobody = request.met() == VisitMet.NOBODY;
        if (nobody && request.outcome() != VisitOutcome.UNREACHED) {
            throw new Invalid(
                    "/outcome", "没有见到人，结果只能是「%s」 (nobody was met)".formatted(VisitOutcome.UNREACHED.chinese()));
        }
        if (nobody && request.signed()) {
            throw new Invalid("/signed", "没有见到人，不会有签字 (nobody was met who could sign)");
        }
    }

    private static Map<String, String> words(HomeVisitRequest request) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                VisitRow.VISITORS,
                Words.filled(
                        "/visitors",
                        request.visitors().stream()
                                .map(name -> Words.filled("/visitors", name).replace(VisitRow.BETWEEN, " "))
                                .collect(Collectors.joining(VisitRow.BETWEEN))));
        words.put(VisitRow.WHEREABOUTS, Words.plain("/whereabouts", request.whereabouts()));
        words.put(VisitRow.NEXT, Words.plain("/next", request.next()));
        words.put(VisitRow.NOTE, Words.plain("/note", request.note()));
        return words;
    }

    @Override
    public HomeVisit revoke(Actor actor, ChildId child, long seq, String reason) {
        children.required(actor, Action.VISIT_RECORD, child);
        VisitRow row = found(child, seq);
        String words = Words.filled("/reason", reason);
        Optional<DutyView> settled = row.duty().flatMap(keeper::find).filter(duty -> duty.outcome()
                .filter(outcome -> outcome.reason().startsWith(row.cited()))
                .isPresent());
        writing(() -> settled.isPresent()
                ? keeper.reopen(settled.get().id(), clock.instant(), actor, handle -> {
                    takeBack(handle, row, words, actor);
                    return "%s，已撤回".formatted(row.cited());
                })
                : database.write(handle -> takeBack(handle, row, words, actor)));
        return read(actor, child, seq);
    }

    private VisitRow takeBack(Handle handle, VisitRow row, String words, Actor actor) {
        if (!VisitStore.revoke(handle, row, words, actor.name(), now())) {
            throw new Conflict("该次家访已撤回 (taken back already)");
        }
        log.takenBack(handle, actor, row, words);
        return row;
    }

    @Override
    public HomeVisit show(Actor actor, ChildId child, long seq) {
        children.required(actor, Action.VISIT_READ, child);
        return read(actor, child, seq);
    }

    @Override
    public HomeVisit recordable(Actor actor, ChildId child, long seq) {
        children.required(actor, Action.VISIT_RECORD, child);
        return read(actor, child, seq);
    }

    @Override
    public Page<HomeVisit> list(Actor actor, HomeVisitQuery query) {
        Condition scope = ChildRow.in(gate.scope(actor, Action.VISIT_READ));
        Optional<Condition> under = query.unit()
                .map(units.tree()::get)
                .map(unit -> ChildRow.under(units.tree().responsibility(unit)));
        Page<VisitRow> rows = database.read(handle -> VisitStore.list(handle, query, scope, under));
        return new Page<>(views(reads(actor), rows.items()), rows.total(), rows.page(), rows.size());
    }

    @Override
    public List<HomeVisit> standing(Unit under, LocalDate first, LocalDate last) {
        Condition scope = ChildRow.in(units.tree().responsibility(under));
        List<HomeVisit> visits = new ArrayList<>(Page.all(page -> {
            HomeVisitQuery query = new HomeVisitQuery(
                    Set.of(), Optional.empty(), Optional.empty(), Optional.of(first), Optional.of(last), page);
            Page<VisitRow> rows = database.read(handle -> VisitStore.list(handle, query, scope, Optional.empty()));
            return new Page<>(views(true, rows.items()), rows.total(), rows.page(), rows.size());
        }));
        visits.removeIf(visit -> visit.revoked().isPresent());
        Collections.reverse(visits);
        return visits;
    }

    private static <T> T writing(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DuplicateKeyException | RetryableConflictException e) {
                // Somebody recorded a visit to the child or wrote into its case at once: nothing was changed.
                if (attempt == ATTEMPTS) {
                    Conflict conflict = new Conflict("该生的家访或个案同时有人登记，请刷新后再试 (someone else recorded something at once)");
                    conflict.initCause(e);
                    throw conflict;
                }
            }
        }
    }

    private VisitRow found(ChildId child, long seq) {
        return database.read(handle -> VisitStore.of(handle, child)).stream()
                .filter(row -> row.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NotFound("学生 %s 没有第%d次家访 (no such visit)".formatted(child, seq)));
    }

    private HomeVisit read(Actor actor, ChildId child, long seq) {
        return views(reads(actor), List.of(found(child, seq))).get(0);
    }

    private static boolean reads(Actor actor) {
        return ChildNames.mayRead(actor.role());
    }

    private List<HomeVisit> views(boolean reads, List<VisitRow> rows) {
        Set<String> ids = rows.stream().map(VisitRow::childId).collect(Collectors.toSet());
        Map<VisitId, Map<String, String>> words =
                reads ? database.read(handle -> VisitStore.words(handle, ids)) : Map.of();
        Map<ChildId, Known> known =
                Known.of(roster, ids.stream().map(ChildId::new).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.view(
                        reads,
                        known.get(row.child()).name().map(name -> reads ? name : ChildNames.masked(name)),
                        words.getOrDefault(new VisitId(row.childId(), row.seq()), Map.of())))
                .toList();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
