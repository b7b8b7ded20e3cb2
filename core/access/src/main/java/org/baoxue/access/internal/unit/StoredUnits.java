package org.baoxue.access.internal.unit;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Gate;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitQuery;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.access.internal.settings.AccessSettings;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units in the database, read from the tree in memory. */
@Component(service = Units.class)
public final class StoredUnits implements Units {

    private final Database database;
    private final UnitDirectory directory;
    private final Gate gate;
    private final AuditLog audit;
    private final UnitSheet sheet;

    @Activate
    public StoredUnits(
            @Reference Database database,
            @Reference UnitDirectory directory,
            @Reference Gate gate,
            @Reference AuditLog audit,
            @Reference AccessSettings settings) {
        this.database = database;
        this.directory = directory;
        this.gate = gate;
        this.audit = audit;
        sheet = new UnitSheet(settings.unitColumnAliases());
    }

    @Override
    public UnitTree tree() {
        return directory.tree();
    }

    @Override
    public Page<Unit> list(Actor actor, UnitQuery query) {
        ScopeFilter scope = gate.scope(actor, Action.UNIT_READ);
        UnitTree tree = directory.tree();
        List<Unit> found = query.under().map(tree::get).map(tree::under).orElseGet(tree::all).stream()
                .filter(scope::covers)
                .filter(unit -> query.kind().filter(kind -> kind != unit.kind()).isEmpty())
                .filter(unit -> contains(query.within(), unit))
                .filter(unit -> contains(unit, query.text()))
                .toList();
        List<Unit> part = found.stream()
                .skip(query.page().offset())
                .limit(query.page().size())
                .toList();
        return query.page().of(part, found.size());
    }

    @Override
    public Unit show(Actor actor, String id) {
        Unit unit = directory.tree().get(id);
        gate.require(actor, Action.UNIT_READ, unit);
        return unit;
    }

    @Override
    public ImportReport importXlsx(Actor actor, InputStream file, String fileName) {
        UnitMerge.Importer importer = new UnitMerge.Importer(gate.scope(actor, Action.UNIT_IMPORT), actor.unitId());
        List<UnitRow> rows = sheet.read(file, fileName);
        UnitMerge.Result result = merge(rows, importer, actor, fileName);
        return new ImportReport(
                rows.size(), result.added().size(), result.changed().size(), result.unchanged(), result.rejected());
    }

    private synchronized UnitMerge.Result merge(
            List<UnitRow> rows, UnitMerge.Importer importer, Actor actor, String fileName) {
        UnitMerge.Result result = UnitMerge.merge(directory.tree(), rows, importer);
        database.write(transaction -> {
            UnitStore.insert(transaction, result.added());
            UnitStore.update(transaction, result.changed());
            UnitStore.update(transaction, result.moved());
            audit.append(
                    transaction,
                    actor,
                    Action.UNIT_IMPORT,
                    Outcome.DONE,
                    fileName,
                    "新增%d 更改%d 未变%d 退回%d"
                            .formatted(
                                    result.added().size(),
                                    result.changed().size(),
                                    result.unchanged(),
                                    result.rejected().size()));
            return null;
        });
        directory.swap(result.tree());
        return result;
    }

    private static boolean contains(Optional<DivisionCode> place, Unit unit) {
        return place.map(within -> within.contains(unit.division())).orElse(true);
    }

    private static boolean contains(Unit unit, Optional<String> text) {
        return text.map(part -> unit.id().contains(part) || unit.name().contains(part))
                .orElse(true);
    }
}
