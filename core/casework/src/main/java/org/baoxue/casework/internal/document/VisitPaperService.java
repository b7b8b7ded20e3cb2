package org.baoxue.casework.internal.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.Purpose;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.PaperContent;
import org.baoxue.casework.CaseEvent.VisitRecorded;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.VisitPapers;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.policy.template.DocxTemplate;
import org.baoxue.policy.template.TemplateField;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link VisitPapers} behind the gate of the visits. */
@Component(service = VisitPapers.class)
public final class VisitPaperService implements VisitPapers {

    private final HomeVisits visits;
    private final Units units;
    private final Roster roster;
    private final Masking masking;
    private final Policies policies;
    private final TemplateFiles templates;
    private final OwnTemplates ownTemplates;
    private final Clock clock;

    @Activate
    public VisitPaperService(
            @Reference HomeVisits visits,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Masking masking,
            @Reference Policies policies,
            @Reference TemplateFiles templates,
            @Reference OwnTemplates ownTemplates,
            @Reference Clock clock) {
        this.visits = visits;
        this.units = units;
        this.roster = roster;
        this.masking = masking;
        this.policies = policies;
        this.templates = templates;
        this.ownTemplates = ownTemplates;
        this.clock = clock;
    }

    @Override
    public DocumentFile print(Actor actor, ChildId child, long number, Optional<RuleKey> rule) {
        HomeVisit visit = visits.show(actor, child, number);
        if (!ChildNames.mayRead(actor.role())) {
            throw new Denied("%s不能打印家访记录 (the record is not for this role)"
                    .formatted(actor.role().chinese()));
        }
        if (visit.revoked().isPresent()) {
            throw new Conflict("该次家访已撤回，不再打印 (the visit was taken back)");
        }
        UnitTree tree = units.tree();
        Optional<Enrolment> pupil =
                Optional.ofNullable(roster.enrolments(Set.of(child)).get(child));
        Optional<Household> resident =
                Optional.ofNullable(roster.households(Set.of(child)).get(child));
        ChildPlaces places = Whereabouts.of(pupil, resident, tree);
        LocalDate today = clock.instant().atZone(Due.ZONE).toLocalDate();
        PolicySnapshot snapshot = policies.current();
        PolicyPlace where = GoverningPlaces.of(snapshot, Fact.ABSENCE, places, today)
                .map(GoverningPlaces.Governing::where)
                .orElseThrow(() -> new IllegalStateException("a child without any place: " + child));
        ResolvedPolicy policy = snapshot.resolve(where, today);
        Declared declared = declared(policy, rule);
        Optional<Unit> schoolClass = pupil.map(Enrolment::classId)
                .flatMap(tree::find)
                .or(() -> pupil.map(Enrolment::schoolId).flatMap(tree::find));
        Unit issuer = new Issuing(policy, tree, declared)
                .issuer(actor, schoolClass.map(Unit::id), where.division(), Optional.empty());
        Optional<byte[]> bound = ownTemplates.of(where.division(), declared.key());
        DocxTemplate template = bound.isPresent() ? TemplateFiles.read(bound.get(), "本地模板") : templates.of(declared);
        masking.reveal(
                actor,
                Purpose.PERSUASION,
                child.value(),
                schoolClass,
                Stream.of(places.household(), places.residence())
                        .flatMap(Optional::stream)
                        .toList(),
                "打印" + declared.title());
        Map<TemplateField, String> values = new EnumMap<>(TemplateField.class);
        values.putAll(Blanks.ofChild(pupil, resident));
        values.putAll(Blanks.ofDocument(declared, issuer, today, Optional.empty()));
        values.putAll(Deed.fields(Optional.of(Deed.of(0, VisitRecorded.of(visit)))));
        pupil.ifPresent(row -> {
            values.put(
                    TemplateField.CHILD_CLASS,
                    tree.find(row.classId()).map(Unit::name).orElse(""));
            values.put(
                    TemplateField.CHILD_SCHOOL,
                    tree.find(row.schoolId()).map(Unit::name).orElse(""));
        });
        if (bound.isPresent()) {
            values.put(TemplateField.DOCUMENT_LAYOUT, DocumentService.LOCAL_LAYOUT);
        }
        return new DocumentFile("家访记录-%s-%d.docx".formatted(child, number), DocumentFile.DOCX, template.fill(values));
    }

    /** The paper that is asked for, else the only one; what a plan has goes before what the platform proposes. */
    private static Declared declared(ResolvedPolicy policy, Optional<RuleKey> wanted) {
        List<Declared> all = Declared.in(policy).stream()
                .filter(one -> one.paper()
                        .filter(paper -> paper.content() == PaperContent.HOME_VISIT)
                        .isPresent())
                .toList();
        List<Declared> ofPlans =
                all.stream().filter(one -> one.kind().sentence().isPresent()).toList();
        List<Declared> offered = wanted.isEmpty() && !ofPlans.isEmpty() ? ofPlans : all;
        List<Declared> chosen = offered.stream()
                .filter(one -> wanted.map(one.key()::equals).orElse(true))
                .toList();
        if (chosen.size() != 1) {
            throw new Invalid(
                    "/rule",
                    offered.isEmpty()
                            ? "本地没有家访记录 (no plan of the place has a record of a visit)"
                            : "请选一种家访记录：%s (choose one)"
                                    .formatted(offered.stream()
                                            .map(one -> one.key() + "（" + one.title() + "）")
                                            .collect(Collectors.joining("、"))));
        }
        return chosen.get(0);
    }
}
