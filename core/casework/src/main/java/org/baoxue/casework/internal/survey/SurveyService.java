package org.baoxue.casework.internal.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.Cases;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.reconcile.AgeRules;
import org.baoxue.casework.internal.round.RoundOpening;
import org.baoxue.casework.internal.round.RoundTable;
import org.baoxue.casework.survey.SurveyCase;
import org.baoxue.casework.survey.SurveyCell;
import org.baoxue.casework.survey.SurveyClosed;
import org.baoxue.casework.survey.SurveyCount;
import org.baoxue.casework.survey.SurveyEntry;
import org.baoxue.casework.survey.SurveyInput;
import org.baoxue.casework.survey.SurveyOpening;
import org.baoxue.casework.survey.SurveyQuery;
import org.baoxue.casework.survey.SurveyRecorded;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.casework.survey.Surveys;
import org.baoxue.casework.survey.TwoLineChild;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Household;
import org.baoxue.roster.Pseudonyms;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.InstallationSecret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Surveys} behind the gate. */
@Component(service = Surveys.class)
public final class SurveyService implements Surveys {

    private static final int RULES_LENGTH = 4_000;
    private static final Condition EVERYTHING = ScopeFilter.EVERYTHING.on("u.path");

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final Cases cases;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final RoundOpening opening;

    @Activate
    public SurveyService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Cases cases,
            @Reference InstallationSecret secret,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.policies = policies;
        this.cases = cases;
        this.pseudonyms = new Pseudonyms(secret);
        this.clock = clock;
        this.opening = new RoundOpening(database, SurveyStore.ROUNDS);
    }

    @Override
    public SurveyRound open(Actor actor, SurveyOpening opening) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(opening.unit());
        gate.require(actor, Action.SURVEY_MANAGE, unit);
        PolicySnapshot policy = policies.current();
        LocalDate today = today();
        SurveyRules rules = new SurveyRules(policy.resolve(new PolicyPlaces(tree).of(unit), today), opening.line());
        Days days = days(opening, rules, today);
        long asOf = roster.sequence();
        List<Asked> asked = opening.line() == Line.GOVERNMENT
                ? households(unit, tree, asOf, new AgeRules(policy, today))
                : pupils(unit, tree, asOf);
        if (asked.isEmpty()) {
            throw new Invalid(
                    "/unit",
                    "%s 的%s名单上没有应排查的学生，请先导入名单 (nobody to ask: import the list first)"
                            .formatted(unit.name(), opening.line() == Line.GOVERNMENT ? "户籍" : "学籍"));
        }
        String sentences = String.join("\n", rules.sentences());
        RoundRow fresh = new RoundRow(
                0,
                unit.id(),
                opening.line().name(),
                days.first(),
                days.last(),
                today,
                roster.hash(asOf),
                policy.hash(),
                sentences.length() > RULES_LENGTH ? sentences.substring(0, RULES_LENGTH) : sentences,
                actor.name(),
                now(),
                null,
                null,
                null);
        return round(actor, stored(fresh, asked));
    }

    /** The days of a round. */
    private record Days(LocalDate first, LocalDate last) {}

    private static Days days(SurveyOpening opening, SurveyRules rules, LocalDate today) {
        Days days = opening.first().isPresent() && opening.last().isPresent()
                ? new Days(opening.first().get(), opening.last().get())
                : rules.span(today)
                        .map(span -> new Days(span.first(), span.last()))
                        .orElseThrow(() -> new Invalid(
                                "/first", "方案未规定何时排查，请写明首日和末日 (no plan says when: give the first and the last day)"));
        if (days.last().isBefore(days.first())) {
            throw new Invalid("/last", "末日%s早于首日%s (ends before it begins)".formatted(days.last(), days.first()));
        }
        return days;
    }

    private List<Asked> households(Unit unit, UnitTree tree, long asOf, AgeRules ofAge) {
        Map<ChildId, Household> rows = new HashMap<>();
        new SurveyPlaces(tree, unit).places().forEach(place -> rows.putAll(roster.households(place, asOf)));
        return AskedChildren.byHousehold(rows.values(), ofAge, new Cells(tree));
    }

    private List<Asked> pupils(Unit unit, UnitTree tree, long asOf) {
        List<String> schools =
                new SurveyPlaces(tree, unit).schools().stream().map(Unit::id).toList();
        return AskedChildren.byClass(roster.enrolments(schools, asOf).values());
    }

    private long stored(RoundRow fresh, List<Asked> asked) {
        return opening.open(
                handle -> {
                    if (SurveyStore.ROUNDS.hasOpen(handle, fresh.unitId(), fresh.line())) {
                        throw new Conflict("%s的上一轮%s排查尚未结束 (the last round is still open)"
                                .formatted(fresh.unitId(), fresh.side().chinese()));
                    }
                    return SurveyStore.insert(handle, fresh);
                },
                number -> {
                    for (int from = 0; from < asked.size(); from += RoundTable.PIECE) {
                        List<EntryRow> piece = new ArrayList<>();
                        for (int i = from; i < Math.min(asked.size(), from + RoundTable.PIECE); i++) {
                            piece.add(EntryRow.asked(number, i + 1, asked.get(i)));
                        }
                        database.write(handle -> {
                            SurveyStore.add(handle, piece);
                            return null;
                        });
                    }
                });
    }

    @Override
    public Page<SurveyRound> rounds(Actor actor, Optional<String> unit, boolean openOnly, PageRequest page) {
        UnitTree tree = units.tree();
        ScopeFilter scope = gate.scope(actor, Action.SURVEY_READ);
        Optional<String> under = unit.map(tree::get).map(Unit::path);
        return database.read(handle -> SurveyStore.ROUNDS
                        .list(handle, scope.on("o.path"), onChildren(scope), under, openOnly, page)
                        .map(row -> Counted.of(handle, row, onChildren(scope))))
                .map(counted -> counted.view(tree));
    }

    @Override
    public SurveyRound round(Actor actor, long round) {
        RoundRow row = visible(actor, round);
        Condition scope = onChildren(gate.scope(actor, Action.SURVEY_READ));
        return database.read(handle -> Counted.of(handle, row, scope)).view(units.tree());
    }

    @Override
    public List<SurveyCell> coverage(Actor actor, long round) {
        visible(actor, round);
        Condition scope = onChildren(gate.scope(actor, Action.SURVEY_READ));
        UnitTree tree = units.tree();
        return database.read(handle -> Counting.cells(handle, round, scope, tree));
    }

    @Override
    public Page<SurveyEntry> entries(Actor actor, long round, SurveyQuery query) {
        visible(actor, round);
        Condition scope = onChildren(gate.scope(actor, Action.SURVEY_READ));
        Page<EntryRow> rows = database.read(handle -> SurveyStore.list(handle, round, scope, query));
        Persons persons = Persons.of(roster, rows.items());
        UnitTree tree = units.tree();
        return rows.map(row -> persons.view(row, actor.role(), tree));
    }

    @Override
    public List<SurveyEntry> sheet(Actor actor, long round, Optional<String> cell) {
        visible(actor, round);
        Condition scope = onChildren(gate.scope(actor, Action.SURVEY_READ));
        List<EntryRow> rows = database.read(handle -> SurveyStore.sheet(handle, round, scope, cell));
        Persons persons = Persons.of(roster, rows);
        UnitTree tree = units.tree();
        return rows.stream().map(row -> persons.view(row, actor.role(), tree)).toList();
    }

    @Override
    public List<SurveyRecorded> record(Actor actor, long round, List<SurveyInput> lines) {
        RoundRow row = visible(actor, round);
        if (row.closed()) {
            throw closed(row);
        }
        Recording recording =
                new Recording(database, gate, roster, pseudonyms, units.tree(), row, actor, today(), now());
        List<SurveyRecorded> recorded = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += RoundTable.PIECE) {
            recorded.addAll(recording.record(lines.subList(from, Math.min(lines.size(), from + RoundTable.PIECE))));
        }
        return recorded;
    }

    @Override
    public Page<TwoLineChild> bothLines(Actor actor, long household, long school, PageRequest page) {
        mustBe(visible(actor, household), Line.GOVERNMENT, "/household");
        mustBe(visible(actor, school), Line.EDUCATION, "/school");
        Condition scope = onChildren(gate.scope(actor, Action.SURVEY_READ));
        List<TwoLineChild> all = new BothLines(roster, units.tree(), policies.current(), today())
                .of(database.read(handle -> BothLines.pairs(handle, household, school, scope)), actor.role());
        int from = (int) Math.min(all.size(), page.offset());
        return page.of(all.subList(from, Math.min(all.size(), from + page.size())), all.size());
    }

    private static void mustBe(RoundRow round, Line line, String pointer) {
        if (round.side() != line) {
            throw new Invalid(
                    pointer,
                    "第%d轮是%s，应为%s (a round of the other line)"
                            .formatted(round.id(), round.side().chinese(), line.chinese()));
        }
    }

    @Override
    public List<SurveyCase> openCases(Actor actor, long round) {
        gate.require(actor, Action.CASE_APPEND);
        visible(actor, round);
        Condition scope = onChildren(gate.scope(actor, Action.SURVEY_READ));
        List<EntryRow> rows = database.read(handle -> SurveyStore.outOfSchool(handle, round, scope));
        return new CaseOpening(cases, actor, Persons.of(roster, rows)).of(rows);
    }

    @Override
    public SurveyClosed close(Actor actor, long round, String reason) {
        RoundRow row = visible(actor, round);
        gate.require(actor, Action.SURVEY_MANAGE, units.tree().get(row.unitId()));
        String words = reason.strip();
        if (words.length() > Personal.MAX_LENGTH) {
            throw new Invalid("/reason", "最多%d字 (the reason is too long)".formatted(Personal.MAX_LENGTH));
        }
        database.write(handle -> {
            SurveyCount count = Counting.of(handle, round, EVERYTHING);
            if (!row.closed() && count.open() > 0 && words.isEmpty()) {
                throw new Invalid(
                        "/reason",
                        "还有%d户、%d人未落实，其中失联%d人；不漏一户、不差一人，要结束须说明理由 (children are left open: give the reason)"
                                .formatted(count.householdsOpen(), count.open(), count.lost()));
            }
            if (!SurveyStore.ROUNDS.close(handle, row.id(), actor.name(), now(), words)) {
                throw closed(row);
            }
            return null;
        });
        List<SurveyCase> opened = openCases(actor, round);
        return new SurveyClosed(round(actor, round), opened);
    }

    /** A round that the actor may see: its unit, or one of its children, is in scope. */
    private RoundRow visible(Actor actor, long round) {
        ScopeFilter scope = gate.scope(actor, Action.SURVEY_READ);
        RoundRow row = database.read(handle -> SurveyStore.ROUNDS.find(handle, round))
                .orElseThrow(() -> new NotFound("没有第%d轮排查 (no such round)".formatted(round)));
        Unit unit = units.tree().get(row.unitId());
        if (!scope.covers(unit) && !database.read(handle -> SurveyStore.any(handle, round, onChildren(scope)))) {
            gate.require(actor, Action.SURVEY_READ, unit);
        }
        return row;
    }

    private static Condition onChildren(ScopeFilter scope) {
        return scope.on("u.path", "e.division");
    }

    static Conflict closed(RoundRow round) {
        return new Conflict("第%d轮排查已结束 (the round is closed)".formatted(round.id()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
