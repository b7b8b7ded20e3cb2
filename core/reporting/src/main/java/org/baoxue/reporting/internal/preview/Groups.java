package org.baoxue.reporting.internal.preview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.DutyChange;
import org.baoxue.reporting.preview.GroupLine;

/** Adds up changes by school, village or other unit. For one thread. */
final class Groups {

    private final UnitTree tree;
    private final Map<String, Sum> sums = new TreeMap<>();

    Groups(UnitTree tree) {
        this.tree = tree;
    }

    private static final class Sum {
        private final Set<String> classes = new HashSet<>();
        private final Map<ChildChange.Kind, Integer> children = new EnumMap<>(ChildChange.Kind.class);
        private int added;
        private int removed;
        private int due;
        private int addressees;
        private int form;

        int of(ChildChange.Kind... kinds) {
            int all = 0;
            for (ChildChange.Kind kind : kinds) {
                all += children.getOrDefault(kind, 0);
            }
            return all;
        }
    }

    /** The group of what a unit owes: the school that it is or belongs to, else itself. */
    String of(String unitId) {
        Optional<Unit> unit = tree.find(unitId);
        while (unit.isPresent() && unit.get().kind() != UnitKind.SCHOOL) {
            unit = unit.get().parent().flatMap(tree::find);
        }
        return unit.map(Unit::id).orElse(unitId);
    }

    void add(ChildChange change) {
        Sum sum = sums.computeIfAbsent(change.group(), any -> new Sum());
        change.classId().ifPresent(sum.classes::add);
        sum.children.merge(change.kind(), 1, Integer::sum);
    }

    void add(DutyChange change) {
        Sum sum = sums.computeIfAbsent(change.group(), any -> new Sum());
        switch (change.kind()) {
            case ADDED -> sum.added++;
            case REMOVED -> sum.removed++;
            case CHANGED -> {
                sum.due += change.dueChanged() ? 1 : 0;
                sum.addressees += change.addresseesChanged() ? 1 : 0;
                sum.form += change.formChanged() ? 1 : 0;
            }
        }
    }

    List<GroupLine> lines() {
        List<GroupLine> lines = new ArrayList<>();
        sums.forEach((group, sum) -> lines.add(new GroupLine(
                group,
                name(group),
                sum.classes.size(),
                sum.of(ChildChange.Kind.SUSPECTED_BEGINS),
                sum.of(ChildChange.Kind.SUSPECTED_ENDS),
                sum.of(
                        ChildChange.Kind.SUSPECTED_MOVES,
                        ChildChange.Kind.DROPOUT_BEGINS,
                        ChildChange.Kind.DROPOUT_ENDS,
                        ChildChange.Kind.DROPOUT_MOVES),
                sum.of(ChildChange.Kind.COUNTED),
                sum.of(ChildChange.Kind.NOT_COUNTED),
                sum.added,
                sum.removed,
                sum.due,
                sum.addressees,
                sum.form)));
        return lines;
    }

    /** A place of the household list is called as the unit that serves it. */
    private String name(String group) {
        return tree.find(group)
                .map(Unit::name)
                .or(() -> place(group).flatMap(place -> tree.all().stream()
                        .filter(unit -> unit.servesDivision() && unit.division().equals(place))
                        .map(Unit::name)
                        .findFirst()))
                .orElse(group);
    }

    private static Optional<DivisionCode> place(String digits) {
        try {
            return Optional.of(DivisionCode.of(digits));
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }
}
