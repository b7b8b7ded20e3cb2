package org.baoxue.casework.internal.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.change.PromotionClass;
import org.baoxue.casework.change.PromotionOrder;
import org.baoxue.casework.internal.change.PromotionPlan.Move;
import org.baoxue.casework.internal.change.PromotionPlan.Noted;
import org.baoxue.casework.internal.change.SchoolPromotion.SchoolFacts;
import org.baoxue.casework.internal.change.SchoolPromotion.Term;
import org.baoxue.casework.internal.enrolment.SchoolLists;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.SchoolYears;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/** Works out what a promotion of a unit is to register, school by school. */
record PromotionPlanner(
        Database database, Roster roster, PolicySnapshot policy, UnitTree tree, Unit unit, LocalDate today) {

    private static final int BATCH = 500;

    /**
     * @throws Invalid if the school year is not near, no rule says when it begins, or the order names a pupil or a class that is
     *     not of the unit
     */
    PromotionPlan plan(PromotionOrder order) {
        unit.requireWithinACounty();
        Term term = term(order.schoolYear());
        Map<Unit, Set<String>> schools = schools();
        check(order, schools);
        long asOf = roster.sequence();
        SchoolLists lists = new SchoolLists(roster, tree);
        List<Move> moves = new ArrayList<>();
        List<PromotionClass> rows = new ArrayList<>();
        List<Noted> notes = new ArrayList<>();
        Set<ChildId> pupils = new HashSet<>();
        Set<ChildId> open = database.read(CaseFiles::open);
        schools.forEach((school, classes) -> {
            long before = lists.before(lists.tellingOf(school), term.start());
            SchoolFacts facts = facts(
                    roster.enrolments(school.id(), before).values().stream()
                            .filter(row -> row.schoolId().equals(school.id()))
                            .toList(),
                    asOf,
                    open);
            facts.before().forEach(row -> pupils.add(row.child()));
            new SchoolPromotion(tree, school, classes, order, term, facts).plan(moves, rows, notes);
        });
        order.staying().stream()
                .filter(child -> !pupils.contains(child))
                .findFirst()
                .ifPresent(child -> {
                    throw new Invalid(
                            "/staying", "上学年的学籍名单上，%s 没有学生 %s (no such pupil of the unit)".formatted(unit.id(), child));
                });
        return new PromotionPlan(
                unit.id(), order.schoolYear(), term.start(), roster.hash(asOf), policy.hash(), moves, rows, notes);
    }

    private Term term(int year) {
        SchoolYears years = Calendars.of(policy.resolve(new PolicyPlaces(tree).of(unit), today))
                .years()
                .orElseThrow(() -> new Invalid("/unit", "没有校历规则，不知道学年何时开始 (no rule says when school years begin)"));
        if (today.isBefore(years.start(year - 1)) || !today.isBefore(years.start(year + 1))) {
            throw new Invalid("/schoolYear", "应为今年前后的学年，实为%d (a school year near to today)".formatted(year));
        }
        return new Term(years.spring(year - 1), years.start(year), years.start(year + 1), today);
    }

    /** The schools with classes of the unit, and which classes these are. */
    private Map<Unit, Set<String>> schools() {
        Map<Unit, Set<String>> schools = new LinkedHashMap<>();
        tree.teaching(unit).stream()
                .flatMap(teaching -> tree.under(teaching).stream())
                .filter(one -> one.kind() == UnitKind.CLASS)
                .forEach(one -> one.parent().flatMap(tree::find).ifPresent(school -> schools.computeIfAbsent(
                                school, key -> new HashSet<>())
                        .add(one.id())));
        if (schools.isEmpty()) {
            throw new Invalid("/unit", "%s 没有班级，请先导入班级单位 (the unit has no classes)".formatted(unit.name()));
        }
        return schools;
    }

    private void check(PromotionOrder order, Map<Unit, Set<String>> schools) {
        Set<String> classes = schools.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        order.stayingClasses().forEach(id -> mustBeOne("/stayingClasses", classes.contains(id), id));
        order.classes().forEach((from, to) -> {
            mustBeOne("/classes", classes.contains(from), from);
            mustBeOne(
                    "/classes",
                    tree.find(to)
                            .filter(one -> one.kind() == UnitKind.CLASS
                                    && one.parent()
                                            .flatMap(tree::find)
                                            .filter(schools::containsKey)
                                            .isPresent())
                            .isPresent(),
                    to);
        });
    }

    private void mustBeOne(String pointer, boolean found, String id) {
        if (!found) {
            throw new Invalid(
                    pointer, "应为 %s 的班级代码，实为 '%s' (the code of a class of the unit)".formatted(unit.id(), id));
        }
    }

    private SchoolFacts facts(List<Enrolment> before, long asOf, Set<ChildId> open) {
        List<ChildId> all = before.stream().map(Enrolment::child).toList();
        Map<ChildId, Enrolment> now = new HashMap<>();
        Map<ChildId, List<ChangeRow>> entries = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            Set<ChildId> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + BATCH)));
            now.putAll(roster.enrolments(some, asOf));
            entries.putAll(database.read(handle -> ChangeStore.of(handle, some)));
        }
        return new SchoolFacts(before, now, entries, open);
    }
}
