package org.baoxue.casework.internal.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.casework.CaseCommand;
import org.baoxue.casework.CaseCommand.Close;
import org.baoxue.casework.CaseCommand.Exit;
import org.baoxue.casework.CaseCommand.HandOver;
import org.baoxue.casework.CaseCommand.Inquire;
import org.baoxue.casework.CaseCommand.Retract;
import org.baoxue.casework.CaseCommand.TakeStep;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.VisitRecorded;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.CaseProcedure;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.SystemUpdate;
import org.baoxue.casework.SystemUpdateQuery;
import org.baoxue.casework.Verification;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.entry.DueStore;
import org.baoxue.casework.internal.fold.CaseFold;
import org.baoxue.casework.internal.fold.Folding.Standing;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.log.CaseLog;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.internal.store.SecondDropouts;
import org.baoxue.casework.internal.store.SystemUpdates;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.policy.evaluation.Due;
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

/** {@link Cases} behind the gate. */
@Component(service = Cases.class)
public final class CasesService implements Cases {

    private static final Logger LOG = LoggerFactory.getLogger(CasesService.class);

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Policies policies;
    private final DutyKeeper duties;
    private final CaseBook book;
    private final Roster roster;
    private final SendEducationStanding sendEducation;
    private final Clock clock;
    private final Doors doors;
    private final Names names;
    private final CaseLog log = new CaseLog();

    @Activate
    public CasesService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference DutyKeeper duties,
            @Reference CaseBook book,
            @Reference SendEducationStanding sendEducation,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.policies = policies;
        this.duties = duties;
        this.book = book;
        this.roster = roster;
        this.sendEducation = sendEducation;
        this.clock = clock;
        this.doors = new Doors(roster, gate, child -> database.read(handle -> DueStore.goesUp(handle, child)));
        this.names = new Names(roster);
    }

    @Override
    public Page<CaseView> list(Actor actor, CaseQuery query) {
        Condition scope = CaseFiles.scope(gate.scope(actor, Action.CASE_READ));
        Optional<Unit> under = query.unit().map(units.tree()::get);
        Page<CaseView> page = database.read(handle -> CaseFiles.list(handle, query, scope, under))
                .map(FileRow::view);
        return new Page<>(names.name(actor, marked(page.items())), page.total(), page.page(), page.size());
    }

    @Override
    public Optional<CaseView> show(Actor actor, CaseId id) {
        return find(id).map(row -> {
            require(actor, Action.CASE_READ, row);
            return named(actor, row);
        });
    }

    @Override
    public List<CaseEntry> log(Actor actor, CaseId id) {
        FileRow row = get(id);
        require(actor, Action.CASE_READ, row);
        List<CaseEntry> withheld = database.read(handle -> log.withheld(handle, id));
        if (!Names.mayRead(actor.role())) {
            return withheld;
        }
        long until = rights().readableUntil(actor, row, received(withheld));
        return Stream.concat(
                        database.read(handle -> log.entries(handle, id)).stream()
                                .filter(entry -> entry.seq() <= until),
                        withheld.stream().filter(entry -> entry.seq() > until))
                .toList();
    }

    @Override
    public List<CaseEntry> withheldLog(Actor actor, CaseId id) {
        require(actor, Action.CASE_READ, get(id));
        return database.read(handle -> log.withheld(handle, id));
    }

    @Override
    public void mayExport(Actor actor, CaseId id) {
        require(actor, Action.CASE_EXPORT, get(id));
    }

    @Override
    public CaseView append(Actor actor, CaseId id, CaseCommand command, long expectedSeq) {
        FileRow seen = get(id);
        rights().mayDo(actor, seen, command);
        if (seen.headSeq() != expectedSeq) {
            throw book.conflict(id, expectedSeq);
        }
        PolicySnapshot snapshot = policies.current();
        CaseEvent event = event(actor, seen.view(), command, snapshot);
        return appended(actor, id, event, new Author(actor.name(), snapshot.hash(), expectedSeq));
    }

    @Override
    public CaseView open(Actor actor, CaseFinding found) {
        PolicySnapshot snapshot = policies.current();
        CaseOpening opening = doors.opening(actor, found, snapshot, units.tree(), today());
        CaseId id = found.door() == CaseFinding.Door.NEVER_ENROLLED
                ? CaseId.ofNeverEnrolled(found.child(), found.since())
                : CaseId.ofAbsence(found.child(), found.since());
        return appended(actor, id, opening, new Author(actor.name(), snapshot.hash(), 0));
    }

    @Override
    public Page<SystemUpdate> systemUpdates(Actor actor, SystemUpdateQuery query) {
        Condition scope = CaseFiles.scope(gate.scope(actor, Action.CASE_READ));
        Optional<Unit> under = query.unit().map(units.tree()::get);
        Page<SystemUpdate> page = database.read(handle -> SystemUpdates.list(handle, query, scope, under));
        Map<ChildId, String> shown = names.shown(
                actor, page.items().stream().map(SystemUpdate::child).collect(Collectors.toSet()));
        return page.map(update -> update.named(Optional.ofNullable(shown.get(update.child()))));
    }

    private CaseView appended(Actor actor, CaseId id, CaseEvent event, Author author) {
        FileRow row = book.append(id, event, author);
        try {
            duties.refreshCases(List.of(id));
        } catch (RuntimeException e) {
            LOG.warn("案件 {} 的任务稍后重算 (its duties are derived again later)", id, e);
        }
        return named(actor, row);
    }

    @Override
    public CaseProcedure procedure(Actor actor, CaseId id) {
        FileRow row = get(id);
        require(actor, Action.CASE_READ, row);
        CaseView view = marked(List.of(row.view())).get(0);
        CaseSteps steps = new CaseSteps(policies.current(), units.tree());
        Optional<LocalDate> birth = Names.mayRead(actor.role()) ? birthDate(view.child()) : Optional.empty();
        return steps.rules(view, counting(id), today())
                .procedure(today(), placing(steps).offered(view, birth, today()), view.second());
    }

    private CaseEvent event(Actor actor, CaseView view, CaseCommand command, PolicySnapshot snapshot) {
        CaseSteps steps = new CaseSteps(snapshot, units.tree());
        if (command instanceof TakeStep step) {
            return steps.taken(actor, view, counting(view.id()), step);
        }
        if (command instanceof HandOver handOver) {
            return new HandOverSteps(steps, roster).offered(actor, view, counting(view.id()), handOver);
        }
        if (command instanceof Inquire inquire) {
            return new HandOverSteps(steps, roster).inquired(actor, view, counting(view.id()), inquire);
        }
        if (command instanceof CaseCommand.Place place) {
            return placing(steps).placed(actor, view, counting(view.id()), place);
        }
        if (command instanceof Close close && view.state() == CaseState.RETURNED) {
            steps.mayClose(view, counting(view.id()), close);
        }
        if (command instanceof Exit exit) {
            mayExit(view, exit, steps);
        }
        if (command instanceof Retract retract) {
            mustNotBeVisit(view, retract);
        }
        return CaseCommands.event(command);
    }

    private PlacementSteps placing(CaseSteps steps) {
        return new PlacementSteps(steps, roster, gate);
    }

    /** The record of a visit and the log tell the same: it is taken back there, and the log follows. */
    private void mustNotBeVisit(CaseView view, Retract retract) {
        counting(view.id()).stream()
                .filter(entry -> entry.seq() == retract.corrects())
                .map(Recorded::event)
                .filter(VisitRecorded.class::isInstance)
                .findFirst()
                .ifPresent(event -> {
                    throw new Invalid(
                            "/corrects",
                            "「%s」请在家访记录里撤回第%d次，日志随之更正 (take the visit back, the log follows)"
                                    .formatted(event.kind().chinese(), ((VisitRecorded) event).visit()));
                });
    }

    private void mayExit(CaseView view, Exit exit, CaseSteps steps) {
        if (exit.exit() == ExitKind.SEND_EDUCATION) {
            Set<Lapse> lapses =
                    sendEducation.lapses(Set.of(view.child()), today()).getOrDefault(view.child(), Set.of());
            if (!lapses.isEmpty()) {
                throw new Invalid(
                        "/exit",
                        "送教上门未落实，不能作为去向：%s (send-education does not stand)"
                                .formatted(lapses.stream().map(Lapse::chinese).collect(Collectors.joining("、"))));
            }
        }
        if (exit.exit() == ExitKind.OVER_AGE) {
            birthDate(view.child()).ifPresent(birth -> steps.mustBeOverAge(view, birth, exit.on()));
        }
    }

    private Optional<LocalDate> birthDate(ChildId child) {
        return Optional.ofNullable(roster.enrolments(Set.of(child)).get(child))
                .map(Enrolment::birthDate)
                .or(() -> Optional.ofNullable(roster.households(Set.of(child)).get(child))
                        .map(Household::birthDate));
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }

    private List<Recorded> counting(CaseId id) {
        return CaseFold.counting(database.read(handle -> log.wordless(handle, id)).stream()
                .map(Recorded::of)
                .toList());
    }

    private List<CaseView> marked(List<CaseView> cases) {
        return database.read(handle -> SecondDropouts.mark(handle, cases));
    }

    @Override
    public Verification verify(Actor actor, CaseId id, Optional<ChainHead> anchored) {
        FileRow row = get(id);
        require(actor, Action.CASE_READ, row);
        List<Head> heads = new ArrayList<>(List.of(new Head(row.headSeq(), row.headHash())));
        anchored.ifPresent(head -> heads.add(new Head(head.seq(), head.hash())));
        return database.read(handle -> log.verify(handle, id, heads));
    }

    @Override
    public ChainHead head(Actor actor, CaseId id) {
        require(actor, Action.CASE_READ, get(id));
        Head head = book.head(id).orElseThrow(() -> notFound(id));
        return new ChainHead(id, head.seq(), head.hash());
    }

    private CaseView named(Actor actor, FileRow row) {
        return names.name(actor, marked(List.of(row.view()))).get(0);
    }

    private void require(Actor actor, Action action, FileRow row) {
        rights().require(actor, action, row);
    }

    private HoldingRights rights() {
        return new HoldingRights(gate, units.tree());
    }

    /** The event by which the present owner received the case. */
    private static long received(List<CaseEntry> entries) {
        return CaseFold.fold(entries.stream().map(Recorded::of).toList()) instanceof Standing standing
                ? standing.file().holding().current().seq()
                : 0;
    }

    private FileRow get(CaseId id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    private Optional<FileRow> find(CaseId id) {
        return database.read(handle -> CaseFiles.find(handle, id));
    }

    private static NotFound notFound(CaseId id) {
        return new NotFound("找不到案件 %s (no such case)".formatted(id));
    }
}
