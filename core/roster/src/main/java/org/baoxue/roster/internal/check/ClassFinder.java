package org.baoxue.roster.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.roster.ClassNames;
import org.baoxue.roster.internal.column.Field;

/**
 * Finds the class unit that a row names. One rule for all lists: the school is a unit at, above or below the unit
 * whose list it is, named by its code or, if only one such school bears it, by its name; a list of a school may leave it
 * out. The class is a unit of kind CLASS below the school, named by its code, else by grade and class, else by its
 * name alone, in any of the usual ways of writing (see {@link ClassNames}); a list of a class may leave it out. A class
 * that the unit tree does not know makes a bad row: classes are imported as units first. For one thread.
 */
final class ClassFinder {

    private final Unit importer;
    private final UnitTree tree;
    private final Map<String, List<Unit>> schools = new HashMap<>();
    private final Map<String, Map<String, List<Unit>>> classes = new HashMap<>();
    private final Map<List<String>, Unit> found = new HashMap<>();

    ClassFinder(Unit importer, UnitTree tree) {
        this.importer = importer;
        this.tree = tree;
        for (Unit unit : tree.under(importer)) {
            if (unit.kind() == UnitKind.SCHOOL || unit.kind() == UnitKind.CENTRAL_SCHOOL) {
                schools.computeIfAbsent(unit.name().strip(), name -> new ArrayList<>())
                        .add(unit);
            }
        }
    }

    /** The class unit; empty, with a fault noted, if there is none or it lies outside the importing unit. */
    Optional<Unit> find(RowCheck row) {
        if (importer.kind() == UnitKind.CLASS
                && row.cell(Field.SCHOOL).blank()
                && row.cell(Field.CLASS).blank()) {
            return Optional.of(importer);
        }
        List<String> words = List.of(
                row.cell(Field.SCHOOL).text(),
                row.cell(Field.GRADE).text(),
                row.cell(Field.CLASS).text());
        Unit before = found.get(words);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Unit> searched = search(row);
        searched.ifPresent(unit -> found.put(words, unit));
        return searched;
    }

    private Optional<Unit> search(RowCheck row) {
        Optional<Unit> school = school(row);
        if (school.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> found = classOf(school.get(), row);
        if (found.isPresent() && !importer.contains(found.get())) {
            row.fault(Field.CLASS, outside());
            return Optional.empty();
        }
        return found;
    }

    /** The school that a class unit belongs to: its parent, or the class itself if it stands alone. */
    String schoolOf(Unit classUnit) {
        return classUnit.parent().orElse(classUnit.id());
    }

    private Optional<Unit> school(RowCheck row) {
        String said = row.cell(Field.SCHOOL).text();
        if (said.isEmpty()) {
            Optional<Unit> own = ownSchool();
            if (own.isEmpty()) {
                row.fault(Field.SCHOOL, "不能为空 (must not be blank)");
            }
            return own;
        }
        Optional<Unit> byCode = Unit.validId(said) ? tree.find(said) : Optional.empty();
        if (byCode.isPresent()) {
            if (importer.contains(byCode.get()) || ownSchool().equals(byCode)) {
                return byCode;
            }
            row.fault(Field.SCHOOL, outside());
            return Optional.empty();
        }
        List<Unit> byName = schools.getOrDefault(said, List.of());
        if (byName.isEmpty()
                && ownSchool().filter(own -> own.name().equals(said)).isPresent()) {
            return ownSchool();
        }
        if (byName.size() != 1) {
            row.fault(
                    Field.SCHOOL,
                    byName.isEmpty()
                            ? "单位 %s 之下没有这所学校 (no such school below this unit)".formatted(importer.id())
                            : "有%d所同名学校，请填学校代码 (several schools bear this name: use the code)"
                                    .formatted(byName.size()));
            return Optional.empty();
        }
        return Optional.of(byName.get(0));
    }

    private Optional<Unit> ownSchool() {
        return switch (importer.kind()) {
            case SCHOOL -> Optional.of(importer);
            case CLASS -> importer.parent().flatMap(tree::find);
            default -> Optional.empty();
        };
    }

    private Optional<Unit> classOf(Unit school, RowCheck row) {
        String said = row.needed(Field.CLASS, 50);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> byCode = (Unit.validId(said) ? tree.find(said) : Optional.<Unit>empty())
                .filter(unit -> unit.kind() == UnitKind.CLASS && school.contains(unit));
        if (byCode.isPresent()) {
            return byCode;
        }
        Map<String, List<Unit>> names = classes.computeIfAbsent(school.id(), id -> classNames(school));
        List<Unit> found =
                names.getOrDefault(ClassNames.of(row.cell(Field.GRADE).text(), said), List.of());
        if (found.isEmpty()) {
            found = names.getOrDefault(ClassNames.of(said), List.of());
        }
        if (found.size() != 1) {
            row.fault(
                    Field.CLASS,
                    found.isEmpty()
                            ? "学校 %s 没有这个班级，请先导入班级单位 (the school has no such class unit)".formatted(school.id())
                            : "学校 %s 有%d个这样的班级，请填班级代码 (several such classes: use the code)"
                                    .formatted(school.id(), found.size()));
            return Optional.empty();
        }
        return Optional.of(found.get(0));
    }

    private Map<String, List<Unit>> classNames(Unit school) {
        Map<String, List<Unit>> names = new HashMap<>();
        for (Unit unit : tree.under(school)) {
            if (unit.kind() == UnitKind.CLASS) {
                names.computeIfAbsent(ClassNames.of(unit.name()), name -> new ArrayList<>())
                        .add(unit);
            }
        }
        return names;
    }

    private String outside() {
        return "不在单位 %s 的职责范围内 (outside the unit whose list this is)".formatted(importer.id());
    }
}
