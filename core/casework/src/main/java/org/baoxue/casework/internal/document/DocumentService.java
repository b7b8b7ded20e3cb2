package org.baoxue.casework.internal.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.NotFound;
import org.baoxue.access.Purpose;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.CaseDocuments;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.DocumentKind;
import org.baoxue.casework.document.DocumentRequest;
import org.baoxue.casework.document.ReceivedDocument;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.template.DocxTemplate;
import org.baoxue.policy.template.TemplateField;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link CaseDocuments} behind the gate. */
@Component(service = CaseDocuments.class)
public final class DocumentService implements CaseDocuments {

    private static final Set<TemplateField> FAMILY =
            EnumSet.of(TemplateField.CHILD_ADDRESS, TemplateField.CHILD_GUARDIAN);
    private static final int LONGEST = 200;
    static final String LOCAL_LAYOUT = "本地格式";

    private final Register register;
    private final Services services;
    private final Gate gate;
    private final Units units;
    private final Cases cases;
    private final Roster roster;
    private final Masking masking;
    private final Policies policies;
    private final TemplateFiles templates;
    private final OwnTemplates ownTemplates;
    private final Clock clock;

    @Activate
    public DocumentService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Cases cases,
            @Reference CaseBook book,
            @Reference Roster roster,
            @Reference Masking masking,
            @Reference Policies policies,
            @Reference TemplateFiles templates,
            @Reference OwnTemplates ownTemplates,
            @Reference Clock clock) {
        this.register = new Register(database, book);
        this.services = new Services(database, book);
        this.gate = gate;
        this.units = units;
        this.cases = cases;
        this.roster = roster;
        this.masking = masking;
        this.policies = policies;
        this.templates = templates;
        this.ownTemplates = ownTemplates;
        this.clock = clock;
    }

    @Override
    public List<DocumentKind> kinds(Actor actor, CaseId id) {
        return Declared.in(policy(view(actor, id), policies.current())).stream()
                .map(Declared::kind)
                .toList();
    }

    @Override
    public List<CaseDocument> list(Actor actor, CaseId id) {
        DocumentRights rights = rights(view(actor, id));
        Map<String, List<Served>> served = services.of(id);
        return register.of(id).stream()
                .map(row -> row.view(served.getOrDefault(row.documentId(), List.of())))
                .map(document -> rights.shown(actor, document))
                .toList();
    }

    @Override
    public CaseDocument make(Actor actor, CaseId id, DocumentRequest request) {
        CaseView view = mayMake(actor, id);
        PolicySnapshot snapshot = policies.current();
        ResolvedPolicy policy = policy(view, snapshot);
        Declared declared = declared(policy, request.rule());
        if (!declared.made()) {
            throw new Invalid(
                    "/rule",
                    "《%s》由司法机关作出，这里只登记、不出具 (documents of courts are recorded, not made out)"
                            .formatted(declared.title()));
        }
        UnitTree tree = units.tree();
        Unit issuer =
                new Issuing(policy, tree, declared).issuer(actor, view.school(), view.division(), request.issuer());
        LocalDate today = today();
        Optional<LocalDate> until = until(declared, policy, today, request.until());
        Told told = Told.of(cases.log(actor, id));
        Optional<Deed> deed = told.deed(declared, request.entry());
        Optional<byte[]> bound = ownTemplates.of(view.division(), declared.key());
        DocxTemplate template = bound.isPresent() ? TemplateFiles.read(bound.get(), "本地模板") : templates.of(declared);
        if (template.fields().stream().anyMatch(FAMILY::contains)) {
            masking.reveal(
                    actor, Purpose.PERSUASION, view.child().value(), unit(view), places(view), "出具" + declared.title());
        }
        Map<TemplateField, String> values = blanks(view, told, tree, policy).of(declared, issuer, today, until, deed);
        bound.ifPresent(own -> values.put(TemplateField.DOCUMENT_LAYOUT, LOCAL_LAYOUT));
        Instant now = Instant.ofEpochMilli(clock.millis());
        return register.add(
                        issuer,
                        today.getYear(),
                        number -> Filed.made(
                                template.fill(numbered(values, number)),
                                hash -> new DocumentRow(
                                        number.id().toString(),
                                        issuer.id(),
                                        number.id().year(),
                                        number.id().number(),
                                        number.text(),
                                        id.value(),
                                        declared.key().text(),
                                        declared.title(),
                                        today,
                                        until.orElse(null),
                                        deed.map(Deed::seq).orElse(null),
                                        actor.name(),
                                        now,
                                        snapshot.hash(),
                                        bound.isPresent() || declared.template().isPresent(),
                                        null,
                                        null,
                                        hash)))
                .view(List.of());
    }

    @Override
    public CaseDocument record(Actor actor, CaseId id, ReceivedDocument received) {
        CaseView view = mayMake(actor, id);
        PolicySnapshot snapshot = policies.current();
        Declared declared = declared(policy(view, snapshot), received.rule());
        if (declared.made()) {
            throw new Invalid("/rule", "《%s》在这里出具，不另登记 (this document is made out here)".formatted(declared.title()));
        }
        LocalDate today = today();
        if (received.on().isAfter(today)) {
            throw new Invalid("/on", "日期不能在今天之后 (the date lies ahead)");
        }
        Unit unit = actor.unitId()
                .flatMap(units.tree()::find)
                .orElseThrow(() -> new Invalid("", "账户没有单位，不能登记 (the account has no unit)"));
        String outsideNumber = words("/number", received.number());
        String outsideIssuer = words("/issuer", received.issuer());
        String title = received.title().map(text -> words("/title", text)).orElse(declared.title());
        Instant now = Instant.ofEpochMilli(clock.millis());
        return register.add(
                        unit,
                        today.getYear(),
                        number -> Filed.received(new DocumentRow(
                                number.id().toString(),
                                unit.id(),
                                number.id().year(),
                                number.id().number(),
                                number.text(),
                                id.value(),
                                declared.key().text(),
                                title,
                                received.on(),
                                received.until().orElse(null),
                                null,
                                actor.name(),
                                now,
                                snapshot.hash(),
                                true,
                                outsideNumber,
                                outsideIssuer,
                                null)))
                .view(List.of());
    }

    @Override
    public DocumentFile file(Actor actor, CaseId id, DocumentId document) {
        rights(view(actor, id)).require(actor, Action.DOCUMENT_MAKE, document.unit());
        register.get(id, document);
        return register.file(document);
    }

    @Override
    public CaseDocument serve(Actor actor, CaseId id, DocumentId document, ServiceProof proof) {
        rights(view(actor, id)).require(actor, Action.DOCUMENT_SERVE, document.unit());
        DocumentRow row = register.get(id, document);
        services.add(
                row,
                proof,
                new Services.Author(actor.name(), policies.current().hash()),
                Instant.ofEpochMilli(clock.millis()));
        return shown(id, row);
    }

    @Override
    public DocumentFile slip(Actor actor, CaseId id, DocumentId document, Optional<Integer> service) {
        CaseView view = view(actor, id);
        DocumentRights rights = rights(view);
        rights.require(actor, Action.DOCUMENT_SERVE, document.unit());
        CaseDocument known = rights.shown(actor, shown(id, register.get(id, document)));
        Optional<Served> served = service.map(seq -> known.services().stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .orElseThrow(() -> Services.missing(document, seq)));
        byte[] sheet = ServiceSlip.docx(
                known,
                served,
                units.tree().find(document.unit()).map(Unit::name).orElse(document.unit()),
                view.name().orElse(""));
        return new DocumentFile("送达回证-%s.docx".formatted(document), DocumentFile.DOCX, sheet);
    }

    @Override
    public CaseDocument addScan(Actor actor, CaseId id, DocumentId document, int service, byte[] content) {
        rights(view(actor, id)).require(actor, Action.DOCUMENT_SERVE, document.unit());
        DocumentRow row = register.get(id, document);
        services.addScan(document, service, content);
        return shown(id, row);
    }

    @Override
    public DocumentFile scan(Actor actor, CaseId id, DocumentId document, int service) {
        rights(view(actor, id)).require(actor, Action.DOCUMENT_MAKE, document.unit());
        register.get(id, document);
        return services.scan(document, service);
    }

    private CaseDocument shown(CaseId id, DocumentRow row) {
        return row.view(services.of(id).getOrDefault(row.documentId(), List.of()));
    }

    private Blanks blanks(CaseView view, Told told, UnitTree tree, ResolvedPolicy policy) {
        return new Blanks(
                view,
                told,
                Optional.ofNullable(roster.enrolments(Set.of(view.child())).get(view.child())),
                Optional.ofNullable(roster.households(Set.of(view.child())).get(view.child())),
                tree,
                policy);
    }

    private static Map<TemplateField, String> numbered(Map<TemplateField, String> values, Register.Slot number) {
        Map<TemplateField, String> all = new EnumMap<>(values);
        all.put(TemplateField.DOCUMENT_NUMBER, number.text());
        return all;
    }

    private static Declared declared(ResolvedPolicy policy, RuleKey key) {
        List<Declared> all = Declared.in(policy);
        return all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/rule",
                        "本地没有文书 %s，可选：%s (no plan of the place knows it; those known)"
                                .formatted(
                                        key,
                                        all.stream()
                                                .map(one -> one.key() + "（" + one.title() + "）")
                                                .collect(Collectors.joining("、")))));
    }

    private static Optional<LocalDate> until(
            Declared declared, ResolvedPolicy policy, LocalDate today, Optional<LocalDate> asked) {
        asked.filter(day -> day.isBefore(today)).ifPresent(day -> {
            throw new Invalid("/until", "限期不能在出具之前：%s (the last day lies before the document)".formatted(day));
        });
        return asked.or(() -> declared.within()
                .map(within -> Deadlines.dueForFact(within, today, Calendars.of(policy)))
                .filter(Due.At.class::isInstance)
                .map(due -> ((Due.At) due).lastDay()));
    }

    private static String words(String pointer, String text) {
        String compact = text.strip();
        if (compact.isEmpty() || compact.length() > LONGEST) {
            throw new Invalid(pointer, "请填写，最多%1$d字 (required, at most %1$d characters)".formatted(LONGEST));
        }
        return compact;
    }

    private ResolvedPolicy policy(CaseView view, PolicySnapshot snapshot) {
        return snapshot.resolve(
                new PolicyPlaces(units.tree()).of(view.place(), view.division(), view.school()), today());
    }

    private CaseView mayMake(Actor actor, CaseId id) {
        CaseView view = view(actor, id);
        rights(view).require(actor, Action.DOCUMENT_MAKE);
        return view;
    }

    private DocumentRights rights(CaseView view) {
        return new DocumentRights(gate, units.tree(), view);
    }

    private CaseView view(Actor actor, CaseId id) {
        return cases.show(actor, id).orElseThrow(() -> new NotFound("找不到案件 %s (no such case)".formatted(id)));
    }

    private Optional<Unit> unit(CaseView view) {
        UnitTree tree = units.tree();
        return view.holding().unit().flatMap(tree::find).or(() -> view.classId()
                .flatMap(tree::find)
                .or(() -> view.school().flatMap(tree::find)));
    }

    /** Once a case was handed over, documents are made out on the side that received it. */
    private static List<DivisionCode> places(CaseView view) {
        if (view.holding().unit().isPresent()) {
            return List.of(view.division());
        }
        List<DivisionCode> places = new ArrayList<>(List.of(view.division()));
        view.household().ifPresent(places::add);
        return places;
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
