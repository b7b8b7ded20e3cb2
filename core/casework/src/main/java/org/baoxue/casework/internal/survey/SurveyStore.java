package org.baoxue.casework.internal.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.casework.internal.round.RoundTable;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyQuery;
import org.baoxue.casework.survey.SurveyStanding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rounds, their children and the answers in the database. */
final class SurveyStore {

    private static final String COLUMNS = "r.id, r.unit_id, r.line, r.first_day, r.last_day, r.opened_on,"
            + " r.roster_hash, r.policy_hash, r.rules, r.opened_by, r.opened_at, r.closed_at, r.closed_by, r.closed_reason";

    static final RoundTable<RoundRow> ROUNDS =
            new RoundTable<>("survey_round", "survey_entry", "survey_answer", "line", COLUMNS, RoundRow.class);
    private static final String ENTRY =
            "select e.round_id, e.entry_no, e.child_id, e.listed, e.household_no, e.division,"
                    + " e.class_id, e.cell, e.name, e.sex, e.birth_date, e.answers, a.outcome, a.surveyor, a.signed_on, a.note,"
                    + " a.actor as answered_by, a.happened_at as answered_at";
    /** Children of a round with their newest answers; a condition on {@code e}, {@code a} and {@code u} must follow. */
    static final String ANSWERED = " from survey_entry e left join survey_answer a on a.round_id = e.round_id"
            + " and a.entry_no = e.entry_no and a.seq = e.answers left join unit u on u.id = e.class_id"
            + " where e.round_id = :round and ";

    /** Values that one list of a statement takes. */
    static final int IN_LIST = 100;

    private SurveyStore() {}

    static long insert(Handle handle, RoundRow row) {
        long id = ROUNDS.next(handle);
        handle.createUpdate(
                        "insert into survey_round (id, unit_id, line, first_day, last_day, opened_on,"
                                + " roster_hash, policy_hash, rules, opened_by, opened_at, ready) values (:number, :unitId, :line,"
                                + " :firstDay, :lastDay, :openedOn, :rosterHash, :policyHash, :rules, :openedBy, :openedAt, false)")
                .bindMethods(row)
                .bind("number", id)
                .execute();
        return id;
    }

    static void add(Handle handle, Collection<EntryRow> rows) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into survey_entry (round_id, entry_no, child_id, listed, household_no, division, class_id, cell,"
                        + " name, sex, birth_date, answers) values (:roundId, :entryNo, :childId, :listed, :householdNo,"
                        + " :division, :classId, :cell, :name, :sex, :birthDate, 0)");
        rows.forEach(row -> batch.bindMethods(row).add());
        batch.execute();
    }

    /** Whether any child of the round is in scope. */
    static boolean any(Handle handle, long round, Condition scope) {
        return handle.createQuery("select e.entry_no" + ANSWERED + scope.sql() + " fetch first 1 rows only")
                .bind("round", round)
                .bindMap(scope.bindings())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    static Page<EntryRow> list(Handle handle, long round, Condition scope, SurveyQuery query) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        bindings.put("round", round);
        query.standing().map(SurveyStore::standing).ifPresent(conditions::add);
        query.cell().ifPresent(cell -> {
            conditions.add("e.cell = :cell");
            bindings.put("cell", cell);
        });
        String where = ANSWERED + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<EntryRow> rows = handle.createQuery(
                        ENTRY + where + " order by e.entry_no offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(EntryRow.class)
                .list();
        return query.page().of(rows, total);
    }

    /** All children of a round, or of a cell of it, in scope, in one question. */
    static List<EntryRow> sheet(Handle handle, long round, Condition scope, Optional<String> cell) {
        return handle.createQuery(ENTRY + ANSWERED + scope.sql() + (cell.isPresent() ? " and e.cell = :cell" : "")
                        + " order by e.entry_no")
                .bind("round", round)
                .bind("cell", cell.orElse(""))
                .bindMap(scope.bindings())
                .mapTo(EntryRow.class)
                .list();
    }

    /** Children of a round in no school, in scope. */
    static List<EntryRow> outOfSchool(Handle handle, long round, Condition scope) {
        return handle.createQuery(ENTRY + ANSWERED + scope.sql() + " and " + standing(SurveyStanding.OUT_OF_SCHOOL)
                        + " order by e.entry_no")
                .bind("round", round)
                .bindMap(scope.bindings())
                .mapTo(EntryRow.class)
                .list();
    }

    /** Children by their numbers, and all of those found besides. */
    static List<EntryRow> lookUp(Handle handle, long round, Set<Integer> numbers) {
        List<EntryRow> rows = handle.createQuery(ENTRY + ANSWERED + standing(SurveyStanding.BESIDES))
                .bind("round", round)
                .mapTo(EntryRow.class)
                .list();
        if (!numbers.isEmpty()) {
            // A sheet has its numbers in one stretch; a list of a thousand single numbers takes Derby seconds.
            handle
                    .createQuery(ENTRY + ANSWERED + "e.listed = true and e.entry_no between :low and :high")
                    .bind("round", round)
                    .bind("low", Collections.min(numbers))
                    .bind("high", Collections.max(numbers))
                    .mapTo(EntryRow.class)
                    .stream()
                    .filter(row -> numbers.contains(row.entryNo()))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Children by their pseudonyms. */
    static List<EntryRow> ofChildren(Handle handle, long round, Collection<String> children) {
        return handle.createQuery(ENTRY + ANSWERED + "e.child_id in (<children>)")
                .bind("round", round)
                .bindList("children", List.copyOf(children))
                .mapTo(EntryRow.class)
                .list();
    }

    static Optional<Integer> numberOf(Handle handle, long round, String child) {
        return handle.createQuery("select entry_no from survey_entry where round_id = :round and child_id = :child")
                .bind("round", round)
                .bind("child", child)
                .mapTo(Integer.class)
                .findOne();
    }

    static int highest(Handle handle, long round) {
        return handle.createQuery("select coalesce(max(entry_no), 0) from survey_entry where round_id = :round")
                .bind("round", round)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether the answer was recorded, no other one having come between. */
    static boolean answer(Handle handle, EntryRow row) {
        int changed = handle.createUpdate("update survey_entry set answers = :answers, cell = :cell"
                        + " where round_id = :roundId and entry_no = :entryNo and answers = :before")
                .bindMethods(row)
                .bind("before", row.answers() - 1)
                .execute();
        if (changed == 1) {
            handle.createUpdate("insert into survey_answer (round_id, entry_no, seq, outcome, surveyor, signed_on,"
                            + " note, actor, happened_at) values (:roundId, :entryNo, :answers, :outcome, :surveyor, :signedOn,"
                            + " :note, :answeredBy, :answeredAt)")
                    .bindMethods(row)
                    .execute();
        }
        return changed == 1;
    }

    /** The condition on {@code e} and {@code a} by which a child stands so. */
    static String standing(SurveyStanding standing) {
        return switch (standing) {
            case OPEN -> "(a.outcome is null or a.outcome in (" + those(outcome -> !outcome.settles()) + "))";
            case SETTLED -> "a.outcome in (" + those(SurveyOutcome::settles) + ")";
            case OUT_OF_SCHOOL -> "a.outcome in (" + those(SurveyOutcome::outOfSchool) + ")";
            case BESIDES -> "e.listed = false";
        };
    }

    private static String those(Predicate<SurveyOutcome> which) {
        return Stream.of(SurveyOutcome.values())
                .filter(which)
                .map(outcome -> "'" + outcome.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
