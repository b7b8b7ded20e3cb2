package org.baoxue.casework.internal.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.casework.entry.EntryOpening;
import org.baoxue.casework.internal.enrolment.SchoolLists;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.internal.reconcile.Explained;
import org.baoxue.casework.internal.round.RoundOpening;
import org.baoxue.casework.internal.round.RoundTable;
import org.baoxue.casework.internal.survey.Cells;
import org.baoxue.casework.internal.survey.SurveyPlaces;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.SchoolYears;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/** Writes down who is due in a round of a unit. */
record Opening(
        Database database,
        RoundOpening rounds,
        Roster roster,
        PolicySnapshot policy,
        UnitTree tree,
        Unit unit,
        LocalDate today) {

    private static final int RULES_LENGTH = 4_000;

    /**
     * @return the number of the round
     */
    long open(EntryOpening opening, String by, Instant now) {
        ResolvedPolicy resolved = policy.resolve(new PolicyPlaces(tree).of(unit), today);
        SchoolYears years = Calendars.of(resolved)
                .years()
                .orElseThrow(() -> new Invalid("/unit", "没有校历规则，不知道学年何时开始 (no rule says when school years begin)"));
        int year = opening.schoolYear();
        if (today.isBefore(years.start(year - 1)) || !today.isBefore(years.start(year + 1))) {
            throw new Invalid("/schoolYear", "应为今年前后的学年，实为%d (a school year near to today)".formatted(year));
        }
        LocalDate start = years.start(year);
        LocalDate reportBy = opening.reportBy().orElse(start);
        if (reportBy.isBefore(years.start(year - 1)) || !reportBy.isBefore(years.start(year + 1))) {
            throw new Invalid("/reportBy", "报到截止日应在%d学年前后，实为%s (not near the school year)".formatted(year, reportBy));
        }
        long asOf = roster.sequence();
        List<DivisionCode> places = new SurveyPlaces(tree, unit).places();
        List<DueChildren.Child> due = due(places, years, year, asOf);
        if (due.isEmpty()) {
            throw new Invalid(
                    "/unit",
                    "%s 的名单上没有%d学年应入学或升学的学生，请先导入户籍、学籍名单 (nobody is due: import the lists first)"
                            .formatted(unit.name(), year));
        }
        String rules = sentences(resolved);
        EntryRoundRow fresh = new EntryRoundRow(
                0,
                unit.id(),
                year,
                start,
                reportBy,
                today,
                roster.hash(asOf),
                policy.hash(),
                rules.substring(0, Math.min(rules.length(), RULES_LENGTH)),
                by,
                now,
                -1,
                null,
                null,
                null);
        return stored(fresh, due, explained(places));
    }

    /** What the plans say of age and of notices. */
    private static String sentences(ResolvedPolicy policy) {
        return Stream.concat(
                        policy.rules(Population.class).stream()
                                .filter(rule -> rule.rule().entryAge().isPresent()
                                        || rule.rule().ageFrom().isPresent()),
                        policy.rules(Notice.class).stream()
                                .filter(rule -> rule.rule().purpose() == NoticePurpose.ENTRY))
                .filter(rule -> Sentences.of(rule).isPresent())
                .map(Sentences::cited)
                .collect(Collectors.joining("\n"));
    }

    private List<DueChildren.Child> due(List<DivisionCode> places, SchoolYears years, int year, long asOf) {
        Map<ChildId, Household> homes = new HashMap<>();
        places.forEach(place -> homes.putAll(roster.households(place, asOf)));
        List<DueChildren.Child> entrants = entrants(homes, years, year);
        Set<ChildId> known = entrants.stream().map(DueChildren.Child::child).collect(Collectors.toSet());
        List<DueChildren.Child> due = new ArrayList<>(entrants);
        due.addAll(DueChildren.without(promotion(years, year), known));
        return due;
    }

    private List<DueChildren.Child> entrants(Map<ChildId, Household> homes, SchoolYears years, int year) {
        EntryAges ages = new EntryAges(policy, today);
        boolean said = homes.values().stream()
                .anyMatch(row -> ages.dueYear(row.division(), row.birthDate()).isPresent());
        if (!homes.isEmpty() && !said) {
            throw new Invalid("/unit", "方案未规定入学年龄，请先在本地补定 (no plan of the place says at what age children enter)");
        }
        LocalDate next = years.start(year + 1);
        Set<ChildId> again = database.read(handle -> DueStore.postponed(handle, year, next)).stream()
                .map(DueRow::child)
                .collect(Collectors.toCollection(HashSet::new));
        if (!again.isEmpty()) {
            roster.enrolments(again).values().stream()
                    .filter(row -> row.presence() == Presence.LISTED)
                    .map(Enrolment::child)
                    .forEach(again::remove);
        }
        return DueChildren.entrants(
                homes.values(),
                row -> again.contains(row.child())
                        || ages.dueYear(row.division(), row.birthDate())
                                .filter(Year.of(year)::equals)
                                .isPresent(),
                new Cells(tree));
    }

    /** By the lists that describe the school year before. */
    private List<DueChildren.Child> promotion(SchoolYears years, int year) {
        List<Unit> schools = new SurveyPlaces(tree, unit).schools();
        SchoolLists lists = new SchoolLists(roster, tree);
        Set<String> telling = new HashSet<>();
        schools.forEach(school -> telling.addAll(lists.tellingOf(school)));
        long before = lists.before(telling, years.start(year));
        List<String> ids = schools.stream().map(Unit::id).toList();
        return DueChildren.promotion(roster.enrolments(ids, before).values(), years.spring(year - 1));
    }

    /** A postponement that a comparison of lists was told of is asked for again: here it needs its approval. */
    private Map<ChildId, Explained> explained(List<DivisionCode> places) {
        Map<ChildId, Explained> explained = new HashMap<>();
        database.read(handle -> {
            places.forEach(place -> explained.putAll(Explained.within(handle, place)));
            return null;
        });
        explained.values().removeIf(known -> known.explanation() == Explanation.POSTPONED);
        return explained;
    }

    private long stored(EntryRoundRow fresh, List<DueChildren.Child> due, Map<ChildId, Explained> explained) {
        return rounds.open(
                handle -> {
                    if (EntryStore.ROUNDS.hasOpen(handle, fresh.unitId(), fresh.schoolYear())) {
                        throw new Conflict("%s %d学年的秋季入学尚未结束 (the round of the school year is still open)"
                                .formatted(unit.name(), fresh.schoolYear()));
                    }
                    return EntryStore.insert(handle, fresh);
                },
                number -> {
                    for (int from = 0; from < due.size(); from += RoundTable.PIECE) {
                        List<DueRow> piece = new ArrayList<>();
                        for (int i = from; i < Math.min(due.size(), from + RoundTable.PIECE); i++) {
                            DueChildren.Child child = due.get(i);
                            piece.add(DueRow.fresh(
                                    number, i + 1, child, Optional.ofNullable(explained.get(child.child()))));
                        }
                        database.write(handle -> {
                            DueStore.add(handle, piece);
                            return null;
                        });
                    }
                    new Registration(database, roster).bringUp(number);
                });
    }
}
