package org.baoxue.casework.internal.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.NotFound;
import org.baoxue.access.Problem;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.casework.document.ZipWriter;
import org.baoxue.casework.entry.EntryNotice;
import org.baoxue.casework.entry.EntryNotices;
import org.baoxue.casework.entry.NoticeOrder;
import org.baoxue.casework.entry.NoticesMade;
import org.baoxue.casework.internal.entry.DueRow;
import org.baoxue.casework.internal.entry.DueStore;
import org.baoxue.casework.internal.entry.EntryRoundRow;
import org.baoxue.casework.internal.entry.EntryRoundsService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link EntryNotices} behind the gate. */
@Component(service = EntryNotices.class)
public final class EntryNoticesService implements EntryNotices {

    private final Database database;
    private final Register register;
    private final Services services;
    private final EntryRoundsService rounds;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Masking masking;
    private final Policies policies;
    private final TemplateFiles templates;
    private final OwnTemplates ownTemplates;
    private final Clock clock;

    @Activate
    public EntryNoticesService(
            @Reference Database database,
            @Reference CaseBook book,
            @Reference EntryRoundsService rounds,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Masking masking,
            @Reference Policies policies,
            @Reference TemplateFiles templates,
            @Reference OwnTemplates ownTemplates,
            @Reference Clock clock) {
        this.database = database;
        this.register = new Register(database, book);
        this.services = new Services(database, book);
        this.rounds = rounds;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.masking = masking;
        this.policies = policies;
        this.templates = templates;
        this.ownTemplates = ownTemplates;
        this.clock = clock;
    }

    @Override
    public EntryNotice make(Actor actor, long round, int child, NoticeOrder order) {
        EntryRoundRow known = rounds.visible(actor, round);
        EntryRoundsService.mustBeOpen(known);
        DueRow row = rounds.child(known, child);
        require(actor, Action.DOCUMENT_MAKE, row);
        if (row.registered()) {
            throw new Invalid("/child", "该生已注册，无须通知 (the child is registered)");
        }
        return making(actor, known, order, List.of(row))
                .make(row)
                .orElseThrow(() ->
                        new Conflict("同时有人给该生出具了通知书，或该生已注册、本轮已结束，请刷新 (the child or the round has changed meanwhile)"));
    }

    @Override
    public NoticesMade makeAll(Actor actor, long round, Optional<String> cell, NoticeOrder order) {
        EntryRoundRow known = rounds.visible(actor, round);
        EntryRoundsService.mustBeOpen(known);
        gate.require(actor, Action.DOCUMENT_MAKE);
        Condition scope = EntryRoundsService.onChildren(gate.scope(actor, Action.DOCUMENT_MAKE));
        List<DueRow> rows =
                some(database.read(handle -> DueStore.toBeTold(handle, round, scope, cell, today(), MOST + 1)));
        NoticeMaking making = making(actor, known, order, rows);
        List<EntryNotice> made = new ArrayList<>();
        List<NoticesMade.Refused> refused = new ArrayList<>();
        for (DueRow row : rows) {
            try {
                making.make(row).ifPresent(made::add);
            } catch (Problem problem) {
                refused.add(new NoticesMade.Refused(row.entryNo(), problem));
            }
        }
        return new NoticesMade(made, refused);
    }

    private static List<DueRow> some(List<DueRow> rows) {
        if (rows.size() > MOST) {
            throw new Invalid("/cell", "一次最多%d份，请逐村、逐校办理 (too many at once: go village by village)".formatted(MOST));
        }
        return rows;
    }

    private NoticeMaking making(Actor actor, EntryRoundRow round, NoticeOrder order, List<DueRow> rows) {
        Set<ChildId> children = rows.stream().map(DueRow::child).collect(Collectors.toSet());
        return new NoticeMaking(
                register,
                units.tree(),
                new NoticeMaking.Lists(roster.enrolments(children), roster.households(children)),
                masking,
                new NoticeForms(policies.current(), templates, ownTemplates, round, order, today()),
                actor,
                order.issuer(),
                now());
    }

    @Override
    public List<EntryNotice> of(Actor actor, long round, int child) {
        DueRow row = rounds.child(rounds.visible(actor, round), child);
        require(actor, Action.ENTRY_READ, row);
        boolean reads = ChildNames.mayRead(actor.role());
        return database.read(handle -> {
            Map<String, List<Served>> served = EntryNoticeStore.services(handle, row);
            return EntryNoticeStore.of(handle, row).stream()
                    .map(document -> view(document, row, served.getOrDefault(document.documentId(), List.of()), reads))
                    .toList();
        });
    }

    @Override
    public DocumentFile file(Actor actor, long round, int child) {
        DueRow row = rounds.child(rounds.visible(actor, round), child);
        require(actor, Action.DOCUMENT_MAKE, row);
        return register.file(DocumentId.of(newest(row).documentId()));
    }

    @Override
    public ZipDownload files(Actor actor, long round, Optional<String> cell) {
        rounds.visible(actor, round);
        gate.require(actor, Action.DOCUMENT_MAKE);
        Condition scope = EntryRoundsService.onChildren(gate.scope(actor, Action.DOCUMENT_MAKE));
        List<DueRow> rows = some(database.read(handle -> DueStore.told(handle, round, scope, cell, MOST + 1)));
        if (rows.isEmpty()) {
            throw new NotFound("还没有出具通知书 (no notice was made out)");
        }
        return new ZipDownload("入学通知书-第%d轮.zip".formatted(round), out -> {
            ZipWriter zip = new ZipWriter(out);
            for (DueRow row : rows) {
                DocumentFile file = register.file(DocumentId.of(row.documentId()));
                zip.add(file.name(), file.content());
            }
            zip.finish();
        });
    }

    @Override
    public EntryNotice serve(Actor actor, long round, int child, ServiceProof proof) {
        DueRow row = rounds.child(rounds.visible(actor, round), child);
        require(actor, Action.DOCUMENT_SERVE, row);
        DocumentRow document = newest(row);
        services.add(
                document,
                proof,
                new Services.Author(actor.name(), policies.current().hash()),
                now());
        List<Served> served = database.read(handle -> EntryNoticeStore.services(handle, row))
                .getOrDefault(document.documentId(), List.of());
        return view(document, row, served, true);
    }

    @Override
    public void slip(Actor actor, long round, int child, LocalDate on, String words) {
        EntryRoundRow known = rounds.visible(actor, round);
        EntryRoundsService.mustBeOpen(known);
        DueRow row = rounds.child(known, child);
        require(actor, Action.DOCUMENT_SERVE, row);
        DocumentRow document = newest(row);
        if (on.isBefore(document.issuedOn()) || on.isAfter(today())) {
            throw new Invalid(
                    "/on",
                    "回执日期应在%s至今天%s之间，实为%s (the day is not possible)".formatted(document.issuedOn(), today(), on));
        }
        String said = Words.plain("/words", words);
        if (!database.write(handle -> DueStore.slip(handle, row, on, said))) {
            throw new Conflict("该生另有新的通知书，或本轮已结束，请刷新 (the notice is no longer the newest, or the round is closed)");
        }
    }

    private DocumentRow newest(DueRow row) {
        if (row.documentId() == null) {
            throw new NotFound("编号%d还没有通知书 (the child has no notice)".formatted(row.entryNo()));
        }
        return database.read(handle -> EntryNoticeStore.of(handle, row)).stream()
                .filter(document -> document.documentId().equals(row.documentId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("找不到通知书 %s (no such notice)".formatted(row.documentId())));
    }

    private void require(Actor actor, Action action, DueRow row) {
        gate.require(
                actor,
                action,
                "entry:%d/%d".formatted(row.roundId(), row.entryNo()),
                row.schoolClass(units.tree()),
                row.places());
    }

    static EntryNotice view(DocumentRow document, DueRow row, List<Served> services, boolean reads) {
        return EntryNoticeStore.view(
                document,
                row,
                reads ? services : services.stream().map(Served::withheld).toList());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
