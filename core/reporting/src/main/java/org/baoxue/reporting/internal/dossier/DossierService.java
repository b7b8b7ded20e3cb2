package org.baoxue.reporting.internal.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.casework.CaseAttachments;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.CaseDocuments;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.casework.document.ZipWriter;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.prevention.VisitAttachments;
import org.baoxue.reporting.dossier.Dossiers;
import org.baoxue.reporting.internal.dossier.DossierIndex.Line;
import org.baoxue.reporting.internal.dossier.DossierIndex.Listed;
import org.baoxue.reporting.register.Registers;
import org.baoxue.roster.ChildNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Dossiers} behind the gate. */
@Component(service = Dossiers.class)
public final class DossierService implements Dossiers {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;
    private static final int PAGE = 200;
    private static final int SHORT_ID = 12;
    private static final String INDEX = "目录.xlsx";
    private static final String REGISTERS = "台账名册/";

    private final Units units;
    private final Cases cases;
    private final Duties duties;
    private final CaseDocuments documents;
    private final CaseAttachments proofs;
    private final CaseVisits visits;
    private final UnitRegisters registers;
    private final Clock clock;

    @Activate
    public DossierService(
            @Reference Units units,
            @Reference Cases cases,
            @Reference Duties duties,
            @Reference CaseDocuments documents,
            @Reference CaseAttachments proofs,
            @Reference HomeVisits visits,
            @Reference VisitAttachments attachments,
            @Reference Registers registers,
            @Reference Clock clock) {
        this.units = units;
        this.cases = cases;
        this.duties = duties;
        this.documents = documents;
        this.proofs = proofs;
        this.visits = new CaseVisits(visits, attachments);
        this.registers = new UnitRegisters(registers);
        this.clock = clock;
    }

    @Override
    public byte[] ofCase(Actor actor, CaseId id, Purpose purpose) {
        String imprint = imprint(actor, purpose);
        CaseView view = view(actor, id);
        cases.mayExport(actor, id);
        return workbook(actor, view, purpose, imprint);
    }

    @Override
    public byte[] ofUnit(Actor actor, String unitId, Purpose purpose) {
        String imprint = imprint(actor, purpose);
        Unit unit = units.show(actor, unitId);
        List<CaseView> all = all(actor, unitId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ZipWriter zip = new ZipWriter(bytes);
            List<Line> kept = registers.add(actor, unit, purpose, zip, REGISTERS);
            for (CaseView view : all) {
                zip.add(fileName(view), workbook(actor, view, purpose, imprint));
            }
            zip.add(
                    INDEX,
                    new DossierIndex(imprint)
                            .registers(kept)
                            .unit(unit, listed(all, purpose))
                            .xlsx());
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public ZipDownload filesOfCase(Actor actor, CaseId id, Purpose purpose) {
        String imprint = imprint(actor, purpose);
        CaseView view = view(actor, id);
        cases.mayExport(actor, id);
        String name = "一生一案-" + shortId(view);
        return new ZipDownload(name + ".zip", out -> {
            ZipWriter zip = new ZipWriter(out);
            DossierFiles files = new DossierFiles(actor, purpose, zip, documents, proofs, visits);
            files.add(view, name + "/", fileName(view), workbook(actor, view, purpose, imprint));
            zip.add(
                    name + "/" + INDEX,
                    new DossierIndex(imprint).files(files.lines()).xlsx());
            zip.finish();
        });
    }

    @Override
    public ZipDownload filesOfUnit(Actor actor, String unitId, Purpose purpose) {
        String imprint = imprint(actor, purpose);
        Unit unit = units.show(actor, unitId);
        List<CaseView> all = all(actor, unitId);
        String name = "一校一册-" + unitId;
        return new ZipDownload(name + ".zip", out -> {
            ZipWriter zip = new ZipWriter(out);
            List<Line> kept = registers.add(actor, unit, purpose, zip, name + "/" + REGISTERS);
            DossierFiles files = new DossierFiles(actor, purpose, zip, documents, proofs, visits);
            for (CaseView view : all) {
                files.add(
                        view,
                        "%s/一生一案-%s/".formatted(name, shortId(view)),
                        fileName(view),
                        workbook(actor, view, purpose, imprint));
            }
            zip.add(
                    name + "/" + INDEX,
                    new DossierIndex(imprint)
                            .registers(kept)
                            .unit(unit, listed(all, purpose))
                            .files(files.lines())
                            .xlsx());
            zip.finish();
        });
    }

    private CaseView view(Actor actor, CaseId id) {
        return cases.show(actor, id).orElseThrow(() -> new NotFound("找不到案件 %s (no such case)".formatted(id)));
    }

    /** Every case of a unit, which the actor may export. */
    private List<CaseView> all(Actor actor, String unitId) {
        List<CaseView> all = new ArrayList<>();
        for (int page = 1; all.size() <= MOST_CASES; page++) {
            CaseQuery query = new CaseQuery(
                    Set.of(), Optional.of(unitId), Optional.empty(), false, false, new PageRequest(page, PAGE));
            List<CaseView> some = cases.list(actor, query).items();
            all.addAll(some);
            if (some.size() < PAGE) {
                break;
            }
        }
        if (all.size() > MOST_CASES) {
            throw new Invalid("/unit", "个案超过%d件，请按下级单位分别导出 (too many cases for one file)".formatted(MOST_CASES));
        }
        all.forEach(view -> cases.mayExport(actor, view.id()));
        return all;
    }

    private byte[] workbook(Actor actor, CaseView view, Purpose purpose, String imprint) {
        UnitTree tree = units.tree();
        List<CaseEntry> log = purpose.masked() ? cases.withheldLog(actor, view.id()) : cases.log(actor, view.id());
        return CaseWorkbook.xlsx(
                new CaseMaterial(
                        shown(view, purpose),
                        name(view.school()),
                        name(view.classId()),
                        log,
                        cases.procedure(actor, view.id()),
                        duties(actor, view.id()),
                        documents(actor, view.id(), purpose),
                        visits(actor, view),
                        purpose.masked(),
                        cases.head(actor, view.id()),
                        cases.verify(actor, view.id(), Optional.empty()),
                        id -> tree.find(id).map(Unit::name).orElse(id)),
                imprint);
    }

    private String name(Optional<String> unit) {
        return unit.flatMap(units.tree()::find).map(Unit::name).orElse("");
    }

    private List<DutyView> duties(Actor actor, CaseId id) {
        return duties.list(
                        actor, DutyQuery.in(Set.of(), new PageRequest(1, PAGE)).about(Optional.of(id.value())))
                .items();
    }

    private Optional<List<CaseMaterial.Visit>> visits(Actor actor, CaseView view) {
        try {
            return Optional.of(visits.of(actor, view).stream()
                    .map(visit ->
                            new CaseMaterial.Visit(visit, visits.attachments().list(actor, view.child(), visit.seq())))
                    .toList());
        } catch (Denied e) {
            return Optional.empty();
        }
    }

    private List<CaseDocument> documents(Actor actor, CaseId id, Purpose purpose) {
        return documents.list(actor, id).stream()
                .map(document -> purpose.masked() ? document.withheld() : document)
                .toList();
    }

    private static CaseView shown(CaseView view, Purpose purpose) {
        return purpose.masked() ? view.named(view.name().map(ChildNames::masked)) : view;
    }

    private List<Listed> listed(List<CaseView> all, Purpose purpose) {
        return all.stream()
                .map(view ->
                        new Listed(shown(view, purpose), name(view.school()), name(view.classId()), fileName(view)))
                .toList();
    }

    private String imprint(Actor actor, Purpose purpose) {
        String reason = purpose.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Invalid(
                    "/reason",
                    "请写明导出用途，%d至%d字 (say what the export is for)".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        if (!purpose.masked() && !ChildNames.mayRead(actor.role())) {
            throw new Denied("%s只能导出隐去个人信息的卷宗 (this role exports masked files alone)"
                    .formatted(actor.role().chinese()));
        }
        return "平台建议格式　导出人：%s　时间：%s　用途：%s%s"
                .formatted(
                        actor.name(), CaseWorkbook.moment(clock.instant()), reason, purpose.masked() ? "　个人信息已隐去" : "");
    }

    /** No name in a file name. */
    private static String fileName(CaseView view) {
        return "个案-%s.xlsx".formatted(shortId(view));
    }

    private static String shortId(CaseView view) {
        return view.id().value().substring(0, SHORT_ID);
    }
}
