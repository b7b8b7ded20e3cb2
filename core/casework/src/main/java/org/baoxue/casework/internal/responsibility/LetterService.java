package org.baoxue.casework.internal.responsibility;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Purpose;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.casework.document.ZipWriter;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.PledgeLetters;
import org.baoxue.casework.responsibility.PledgeQuery;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link PledgeLetters} behind the gate. */
@Component(service = PledgeLetters.class)
public final class LetterService implements PledgeLetters {

    private static final int PAGE = 100;
    private static final String REASON = "打印责任书";

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Masking masking;
    private final Policies policies;

    @Activate
    public LetterService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Masking masking,
            @Reference Policies policies) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.masking = masking;
        this.policies = policies;
    }

    @Override
    public DocumentFile letter(Actor actor, String id) {
        PledgeRow row = database.read(handle -> PledgeStore.find(handle, id))
                .orElseThrow(() -> new NotFound("没有这份责任书 (no such letter)"));
        UnitTree tree = units.tree();
        gate.require(actor, Action.RESPONSIBILITY_READ, id, tree.find(row.unitId()), List.of());
        mayRead(actor);
        if (row.revokedReason() != null) {
            throw new Conflict("该责任书已撤回，不再打印 (it was taken back)");
        }
        reveal(actor, row, tree);
        return new DocumentFile(
                "责任书-%s.docx".formatted(id), DocumentFile.DOCX, docx(row, tree, new LetterPlans(policies, tree)));
    }

    @Override
    public ZipDownload letters(Actor actor, String unitId) {
        UnitTree tree = units.tree();
        Unit unit = tree.find(unitId).orElseThrow(() -> new NotFound("没有单位 %s (no such unit)".formatted(unitId)));
        gate.require(actor, Action.RESPONSIBILITY_READ, unit);
        mayRead(actor);
        List<PledgeRow> rows = rows(actor, unit);
        rows.forEach(row -> reveal(actor, row, tree));
        return new ZipDownload("责任书-%s.zip".formatted(unitId), out -> write(rows, tree, out));
    }

    private List<PledgeRow> rows(Actor actor, Unit unit) {
        Condition scope = gate.scope(actor, Action.RESPONSIBILITY_READ).on("u.path");
        List<PledgeRow> rows = new ArrayList<>();
        long total = 1;
        for (int page = 1; rows.size() < total; page++) {
            PledgeQuery query = new PledgeQuery(
                    Optional.of(unit.id()), Optional.empty(), Set.of(), false, new PageRequest(page, PAGE));
            Page<PledgeRow> some = database.read(handle -> PledgeStore.list(handle, query, scope, Optional.of(unit)));
            total = some.total();
            if (total == 0) {
                throw new NotFound("%s没有责任书 (the unit keeps none)".formatted(unit.name()));
            }
            if (total > MOST) {
                throw new Invalid("/unit", "责任书超过%d份，请按下级单位分别打印 (too many letters for one file)".formatted(MOST));
            }
            if (some.items().isEmpty()) {
                break;
            }
            rows.addAll(some.items());
        }
        return rows;
    }

    private void write(List<PledgeRow> rows, UnitTree tree, OutputStream out) throws IOException {
        ZipWriter zip = new ZipWriter(out);
        LetterPlans plans = new LetterPlans(policies, tree);
        int number = 0;
        for (PledgeRow row : rows) {
            number++;
            zip.add("责任书-%03d-%s.docx".formatted(number, row.pledgeId()), docx(row, tree, plans));
        }
        zip.finish();
    }

    private static void mayRead(Actor actor) {
        if (!ChildNames.mayRead(actor.role())) {
            throw new Denied("%s不能打印责任书：其上有姓名 (letters show names)"
                    .formatted(actor.role().chinese()));
        }
    }

    /** The unit that keeps the letter has the name in it already, wherever the child goes to school now. */
    private void reveal(Actor actor, PledgeRow row, UnitTree tree) {
        child(row)
                .ifPresent(child -> masking.reveal(
                        actor,
                        Purpose.PERSUASION,
                        child.value(),
                        tree.find(row.unitId()),
                        site(child, tree).map(Site::places).orElse(List.of()),
                        REASON));
    }

    private byte[] docx(PledgeRow row, UnitTree tree, LetterPlans plans) {
        return Letter.docx(
                row,
                tree.find(row.unitId()).map(Unit::name).orElse(row.unitId()),
                plans.of(row),
                child(row).flatMap(child -> site(child, tree)).map(Site::name).orElse(""));
    }

    private Optional<Site> site(ChildId child, UnitTree tree) {
        Charge charge = Charge.of(child);
        return Sites.of(tree, roster, List.of(charge)).find(charge);
    }

    private static Optional<ChildId> child(PledgeRow row) {
        return Stream.of(Optional.ofNullable(row.firstChild()), Optional.ofNullable(row.secondChild()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(ChildId::new);
    }
}
