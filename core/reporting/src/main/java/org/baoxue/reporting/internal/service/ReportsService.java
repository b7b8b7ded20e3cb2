package org.baoxue.reporting.internal.service;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Masking;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyOutcomes;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Personal;
import org.baoxue.reporting.DeliveryStep;
import org.baoxue.reporting.DeliveryStep.Dispatch;
import org.baoxue.reporting.DeliveryStep.Receive;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportQuery;
import org.baoxue.reporting.ReportState;
import org.baoxue.reporting.ReportSums;
import org.baoxue.reporting.ReportVerification;
import org.baoxue.reporting.ReportView;
import org.baoxue.reporting.Reports;
import org.baoxue.reporting.Standing;
import org.baoxue.reporting.internal.build.Draft;
import org.baoxue.reporting.internal.build.Drafting;
import org.baoxue.reporting.internal.build.Sources;
import org.baoxue.reporting.internal.cycle.ReportCourse;
import org.baoxue.reporting.internal.cycle.ReportEvent;
import org.baoxue.reporting.internal.cycle.ReportEvent.Dispatched;
import org.baoxue.reporting.internal.cycle.ReportEvent.Received;
import org.baoxue.reporting.internal.cycle.ReportEvent.Returned;
import org.baoxue.reporting.internal.cycle.ReportEvent.Submitted;
import org.baoxue.reporting.internal.form.Masks;
import org.baoxue.reporting.internal.form.Snapshots;
import org.baoxue.reporting.internal.layout.OwnForms;
import org.baoxue.reporting.internal.store.Reader;
import org.baoxue.reporting.internal.store.ReportBook;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The report cycle behind the gate. */
@Component
public final class ReportsService implements Reports {

    private static final Set<DutyState> NOT_WAIVED = EnumSet.complementOf(EnumSet.of(DutyState.WAIVED));
    private static final Set<ReportState> HANDED_IN = EnumSet.of(ReportState.SUBMITTED, ReportState.RECEIVED);
    private static final Set<ReportState> STANDING = EnumSet.complementOf(EnumSet.of(ReportState.RETURNED));

    private final Gate gate;
    private final Units units;
    private final Audit audit;
    private final Masking masking;
    private final Duties duties;
    private final DutyOutcomes outcomes;
    private final OwnForms layouts;
    private final ReportBook book;
    private final Drafting drafting;
    private final DutyTeller teller;
    private final Views views;

    @Activate
    public ReportsService(
            @Reference Database database,
            @Reference Clock clock,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Audit audit,
            @Reference Masking masking,
            @Reference Policies policies,
            @Reference Sources sources,
            @Reference OwnForms layouts,
            @Reference Duties duties,
            @Reference DutyOutcomes outcomes) {
        this.gate = gate;
        this.units = units;
        this.audit = audit;
        this.masking = masking;
        this.duties = duties;
        this.outcomes = outcomes;
        this.layouts = layouts;
        this.book = new ReportBook(database, clock);
        this.drafting = new Drafting(policies, sources, layouts, clock);
        this.teller = new DutyTeller(book, outcomes);
        this.views = new Views(outcomes, clock);
    }

    @Override
    public ReportView build(Actor actor, String unitId, RuleKey rule, String periodId, String reason) {
        return build(actor, new ReportId(DutyId.ofPeriod(unitId, rule, periodId)), reason);
    }

    @Override
    public ReportView build(Actor actor, ReportId id, String reason) {
        gate.require(actor, Action.REPORT_BUILD);
        DutyView duty = outcomes.find(id.duty()).orElseThrow(ReportsService::noDuty);
        UnitTree tree = units.tree();
        gate.require(actor, Action.REPORT_BUILD, tree.get(duty.unit()));
        String why = Checks.why(reason);
        if (duty.state() == DutyState.WAIVED) {
            throw new Conflict("该任务已免除 (the duty was waived)");
        }
        int version = book.find(id).map(course -> course.draft().version()).orElse(0) + 1;
        Draft draft = drafting.draft(actor, duty, tree, version, why);
        ReportCourse course = book.draft(id, actor.name(), draft);
        audit.record(
                actor,
                Action.REPORT_BUILD,
                id.value(),
                "%s %s %s 第%d版 %d行 政策%s：%s"
                        .formatted(
                                duty.unit(),
                                duty.rule(),
                                duty.occasion().trigger(),
                                version,
                                course.draft().content().rows(),
                                draft.policyHash(),
                                why));
        return views.view(id, course);
    }

    @Override
    public ReportView submit(Actor actor, ReportId id, long expectedSeq) {
        gate.require(actor, Action.REPORT_SUBMIT, reporter(existing(id)));
        teller.catchUp();
        Optional<DutyView> duty = outcomes.find(id.duty());
        if (duty.filter(owed -> owed.state() == DutyState.WAIVED).isPresent()) {
            throw new Conflict("该任务已免除 (the duty was waived)");
        }
        return step(
                actor,
                Action.REPORT_SUBMIT,
                id,
                expectedSeq,
                version -> new Submitted(version, duty.flatMap(DutyView::dueAt)));
    }

    @Override
    public ReportView deliver(Actor actor, ReportId id, DeliveryStep step, long expectedSeq) {
        ReportCourse course = existing(id);
        boolean own = speaksFor(actor, step.addressee());
        Action action = step instanceof Receive && own ? Action.REPORT_RECEIVE : Action.REPORT_DELIVER;
        gate.require(
                actor, action, own && step instanceof Receive ? units.tree().get(step.addressee()) : reporter(course));
        Checks.step(step, own);
        return step(actor, action, id, expectedSeq, version -> event(version, step));
    }

    private static ReportEvent event(int version, DeliveryStep step) {
        return step instanceof Dispatch dispatch
                ? new Dispatched(version, step.addressee(), step.medium(), step.on(), Personal.of(dispatch.to()))
                : new Received(
                        version, step.addressee(), step.medium(), step.on(), Personal.of(((Receive) step).receipt()));
    }

    @Override
    public ReportView returnIt(Actor actor, ReportId id, String addressee, String reason, long expectedSeq) {
        existing(id);
        gate.require(actor, Action.REPORT_RECEIVE, units.tree().get(addressee));
        String words = Checks.reason(reason);
        return step(
                actor,
                Action.REPORT_RECEIVE,
                id,
                expectedSeq,
                version -> new Returned(version, addressee, Personal.of(words)));
    }

    private ReportView step(Actor actor, Action action, ReportId id, long expectedSeq, IntFunction<ReportEvent> event) {
        ReportCourse course = book.step(id, actor.name(), expectedSeq, event::apply);
        audit.record(
                actor, action, id.value(), "%s 第%d号".formatted(course.state().chinese(), course.seq()));
        if (action == Action.REPORT_SUBMIT || course.state() == ReportState.RETURNED) {
            teller.tell(id, course, actor);
        }
        return views.view(id, course);
    }

    @Override
    public Optional<ReportView> show(Actor actor, ReportId id) {
        gate.require(actor, Action.REPORT_READ);
        return book.find(id).map(course -> views.view(id, readable(actor, course)));
    }

    @Override
    public Page<ReportView> list(Actor actor, ReportQuery query) {
        Page<ReportId> ids = book.list(query, new Reader(gate.scope(actor, Action.REPORT_READ), actor.unitId()));
        Map<ReportId, ReportCourse> courses = book.find(ids.items());
        return new Page<>(views.views(ids.items(), courses), ids.total(), ids.page(), ids.size());
    }

    @Override
    public Page<Standing> standing(Actor actor, String addressee, RuleKey rule, String periodId, PageRequest page) {
        ScopeFilter scope = gate.scope(actor, Action.REPORT_READ);
        teller.catchUp();
        Page<DutyView> owed = duties.list(
                actor,
                DutyQuery.in(Set.of(), page)
                        .to(Optional.of(addressee))
                        .of(Set.of(DutyKind.REPORT))
                        .under(Optional.of(rule))
                        .on(Optional.of(periodId)));
        List<ReportId> ids =
                owed.items().stream().map(duty -> new ReportId(duty.id())).toList();
        Map<ReportId, ReportCourse> courses = book.find(ids);
        return owed.map(duty -> {
            ReportId id = new ReportId(duty.id());
            return new Standing(
                    duty,
                    Optional.ofNullable(courses.get(id))
                            .filter(course -> visible(actor, scope, course))
                            .map(course -> views.view(id, course)));
        });
    }

    @Override
    public ReportSums sums(Actor actor, String addressee, RuleKey rule, String periodId) {
        gate.require(actor, Action.REPORT_READ, units.tree().get(addressee));
        teller.catchUp();
        List<ReportId> owed = Page.all(page -> duties.list(
                        actor,
                        DutyQuery.in(NOT_WAIVED, page)
                                .to(Optional.of(addressee))
                                .of(Set.of(DutyKind.REPORT))
                                .under(Optional.of(rule))
                                .on(Optional.of(periodId))))
                .stream()
                .map(duty -> new ReportId(duty.id()))
                .toList();
        return Sums.of(addressee, periodId, owed.size(), handedIn(owed), own(actor, addressee, periodId));
    }

    private List<Sums.Version> handedIn(List<ReportId> reports) {
        return book.find(reports).entrySet().stream()
                .filter(entry -> HANDED_IN.contains(entry.getValue().state()))
                .map(entry -> version(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What a unit reported of a period, handed in before drafts; what was returned does not stand. */
    private List<Sums.Version> own(Actor actor, String unit, String periodId) {
        return Page.all(page -> list(
                        actor,
                        new ReportQuery(
                                STANDING,
                                Optional.of(unit),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(periodId),
                                page)))
                .stream()
                .sorted(Comparator.comparing(view -> view.state() == ReportState.DRAFT))
                .map(view -> version(view.id(), existing(view.id())))
                .toList();
    }

    private Sums.Version version(ReportId id, ReportCourse course) {
        int number = course.draft().version();
        return new Sums.Version(
                id, number, Snapshots.read(book.content(id, number).data()));
    }

    @Override
    public ReportFile file(Actor actor, ReportId id, Optional<Integer> version, ReportFormat format) {
        ReportCourse course = readable(actor, existing(id));
        int wanted = version.orElse(course.draft().version());
        ReportFile file = Files.of(
                course.draft().owed(),
                wanted,
                book.content(id, wanted),
                format,
                new Masks(Masks.revealable(masking, actor)),
                layouts);
        audit.record(
                actor,
                Action.REPORT_READ,
                id.value(),
                "第%d版 %s %s %s"
                        .formatted(
                                wanted,
                                format.key(),
                                file.masked() ? "掩码" : "全文",
                                file.layout().words()));
        return file;
    }

    @Override
    public ReportVerification verify(Actor actor, ReportId id) {
        readable(actor, existing(id));
        return new ReportVerification(id, book.events(id), book.faults(id));
    }

    private boolean speaksFor(Actor actor, String addressee) {
        UnitTree tree = units.tree();
        return actor.unitId()
                .flatMap(tree::find)
                .filter(own -> own.contains(tree.get(addressee)))
                .isPresent();
    }

    private ReportCourse readable(Actor actor, ReportCourse course) {
        if (!visible(actor, gate.scope(actor, Action.REPORT_READ), course)) {
            gate.require(actor, Action.REPORT_READ, reporter(course));
        }
        return course;
    }

    private boolean visible(Actor actor, ScopeFilter scope, ReportCourse course) {
        boolean inScope = units.tree()
                .find(course.draft().owed().unit())
                .filter(scope::covers)
                .isPresent();
        return inScope || (course.state() != ReportState.DRAFT && addressed(actor, course));
    }

    private static boolean addressed(Actor actor, ReportCourse course) {
        return actor.unitId()
                .filter(unit -> course.draft().addressees().contains(unit))
                .isPresent();
    }

    private Unit reporter(ReportCourse course) {
        return units.tree().get(course.draft().owed().unit());
    }

    private ReportCourse existing(ReportId id) {
        return book.find(id).orElseThrow(() -> new NotFound("报表 %1$s 尚未生成 (there is no report %1$s)".formatted(id)));
    }

    private static NotFound noDuty() {
        return new NotFound("没有这项报告任务 (no such duty to report)");
    }
}
