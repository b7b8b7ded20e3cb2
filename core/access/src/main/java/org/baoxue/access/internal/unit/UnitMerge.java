package org.baoxue.access.internal.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;

/**
 * Lays the rows of a unit list over the units there are. Rows that do not fit are taken out, one round after the other,
 * until the rest fit together: a row may lean on a later one, and falls with it.
 */
final class UnitMerge {

    private final UnitTree existing;
    private final Importer importer;
    private final Map<String, UnitDraft> drafts = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<String, Unit> built = new HashMap<>();

    /**
     * Who imports.
     *
     * @param scope units the importer may change
     * @param own the importer's own unit, which it may not
     */
    record Importer(ScopeFilter scope, Optional<String> own) {}

    /**
     * What comes of it.
     *
     * @param added new units
     * @param changed units of the list that are different
     * @param moved units beside the list whose path is different
     * @param unchanged rows that say what is so already
     * @param tree all units afterwards
     * @param rejected rows left out
     */
    record Result(
            List<Unit> added,
            List<Unit> changed,
            List<Unit> moved,
            int unchanged,
            UnitTree tree,
            List<Rejected> rejected) {}

    private UnitMerge(UnitTree existing, Importer importer) {
        this.existing = existing;
        this.importer = importer;
    }

    static Result merge(UnitTree existing, List<UnitRow> rows, Importer importer) {
        UnitMerge merge = new UnitMerge(existing, importer);
        merge.read(rows);
        merge.settle();
        return merge.result();
    }

    private void read(List<UnitRow> rows) {
        Map<String, Integer> firstRows = new HashMap<>();
        for (UnitRow row : rows) {
            Integer first = row.id().isEmpty() ? null : firstRows.putIfAbsent(row.id(), row.number());
            if (first == null) {
                UnitDraft.read(row, rejected).ifPresent(draft -> drafts.put(draft.id(), draft));
            } else {
                rejected.add(
                        UnitDraft.reject(row, UnitColumn.ID, "与第%d行重复 (same code as row %d)".formatted(first, first)));
            }
        }
    }

    private void settle() {
        List<Rejected> faults;
        do {
            faults = new ArrayList<>();
            built.clear();
            for (UnitDraft draft : List.copyOf(drafts.values())) {
                fault(draft).ifPresent(faults::add);
            }
            Set<Integer> fallen = faults.stream().map(Rejected::row).collect(Collectors.toSet());
            drafts.values().removeIf(draft -> fallen.contains(draft.row().number()));
            rejected.addAll(faults);
        } while (!faults.isEmpty());
        // Nothing is wrong any more, so every unit can be built.
        built.clear();
    }

    private Optional<Rejected> fault(UnitDraft draft) {
        Optional<String> cycle = cycle(draft);
        if (cycle.isPresent()) {
            return Optional.of(
                    draft.rejected(UnitColumn.PARENT, "上级单位成环 (its superiors form a circle): " + cycle.get()));
        }
        if (draft.parent().filter(id -> !known(id)).isPresent()) {
            return Optional.of(
                    draft.rejected(UnitColumn.PARENT, "上级单位不存在或其所在行有误 (no such superior, or its row was rejected)"));
        }
        Optional<Unit> parent = draft.parent().map(this::build);
        return UnitRules.fault(draft, existing.find(draft.id()), parent).or(() -> importerFault(draft, parent));
    }

    private Optional<Rejected> importerFault(UnitDraft draft, Optional<Unit> parent) {
        if (importer.scope().everything()) {
            return Optional.empty();
        }
        if (existing.find(draft.id()).filter(build(draft.id())::equals).isPresent()) {
            return Optional.empty();
        }
        boolean below = parent.filter(importer.scope()::covers).isPresent();
        boolean here = existing.find(draft.id())
                .map(unit -> importer.scope().covers(unit) && !importer.own().equals(Optional.of(unit.id())))
                .orElse(true);
        return below && here
                ? Optional.empty()
                : Optional.of(draft.rejected(UnitColumn.ID, "不是本单位的下级单位，不能导入 (not below your own unit)"));
    }

    private Optional<String> cycle(UnitDraft draft) {
        Set<String> seen = new HashSet<>();
        StringBuilder chain = new StringBuilder(draft.id());
        seen.add(draft.id());
        for (Optional<String> at = draft.parent(); at.isPresent(); at = parentOf(at.get())) {
            chain.append(" → ").append(at.get());
            if (!seen.add(at.get())) {
                return Optional.of(chain.toString());
            }
        }
        return Optional.empty();
    }

    private boolean known(String id) {
        return drafts.containsKey(id) || existing.find(id).isPresent();
    }

    private Optional<String> parentOf(String id) {
        UnitDraft draft = drafts.get(id);
        return draft == null ? existing.find(id).flatMap(Unit::parent) : draft.parent();
    }

    /** The unit as it would be, without a judgement on it; its superiors are no circle. */
    private Unit build(String id) {
        Unit known = built.get(id);
        if (known != null) {
            return known;
        }
        Optional<Unit> parent = parentOf(id).filter(this::known).map(this::build);
        UnitDraft draft = drafts.get(id);
        String path = parent.map(Unit::path).orElse("/") + id + "/";
        Unit unit;
        if (draft == null) {
            Unit old = existing.get(id);
            unit = new Unit(id, old.name(), old.kind(), parent.map(Unit::id), old.division(), path, old.scopes());
        } else {
            DivisionCode division =
                    draft.division().or(() -> parent.map(Unit::division)).orElse(DivisionCode.NATION);
            unit = new Unit(id, draft.row().name(), draft.kind(), parent.map(Unit::id), division, path, draft.scopes());
        }
        built.put(id, unit);
        return unit;
    }

    private Result result() {
        List<Unit> added = new ArrayList<>();
        List<Unit> changed = new ArrayList<>();
        List<Unit> moved = new ArrayList<>();
        int unchanged = 0;
        Map<String, Unit> all = new LinkedHashMap<>();
        existing.all().forEach(unit -> all.put(unit.id(), build(unit.id())));
        drafts.keySet().forEach(id -> all.put(id, build(id)));
        for (Unit unit : all.values()) {
            Optional<Unit> before = existing.find(unit.id());
            boolean same = before.filter(unit::equals).isPresent();
            if (same) {
                unchanged += drafts.containsKey(unit.id()) ? 1 : 0;
            } else if (before.isEmpty()) {
                added.add(unit);
            } else {
                (drafts.containsKey(unit.id()) ? changed : moved).add(unit);
            }
        }
        rejected.sort(Comparator.comparingInt(Rejected::row));
        return new Result(added, changed, moved, unchanged, UnitTree.of(all.values()), List.copyOf(rejected));
    }
}
