package org.baoxue.casework.internal.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.entry.EntryQuery;
import org.baoxue.casework.entry.EntryStanding;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The children of rounds of autumn entry and what was found of them, in the database. */
public final class DueStore {

    private static final String COLUMNS =
            "select e.round_id, e.entry_no, e.child_id, e.part, e.division, e.class_id, e.cell, e.from_grade,"
                    + " e.school_id, e.grade, e.document_id,"
                    + " coalesce(d.until_on, r.report_by) as report_by, e.slip_on, e.slip, e.answers, a.outcome, a.told_by, a.told_on,"
                    + " a.note, a.approver, a.until_on, a.case_id, a.actor as answered_by, a.happened_at as answered_at";
    /** Children of a round with their newest answers and notices; a condition on their prefixes must follow. */
    static final String ANSWERED = " from entry_child e left join entry_answer a on a.round_id = e.round_id"
            + " and a.entry_no = e.entry_no and a.seq = e.answers left join unit u on u.id = e.class_id"
            + " join entry_round r on r.id = e.round_id left join case_document d on d.document_id = e.document_id"
            + " where e.round_id = :round and ";

    /** The child of a row, while its round is open. */
    private static final String OF_OPEN_ROUND =
            " where round_id = :roundId and entry_no = :entryNo and exists (select 1"
                    + " from entry_round r where r.id = entry_child.round_id and r.closed_at is null)";

    private DueStore() {}

    static void add(Handle handle, Collection<DueRow> rows) {
        PreparedBatch children = handle.prepareBatch(
                "insert into entry_child (round_id, entry_no, child_id, part, division, class_id, cell, from_grade, answers)"
                        + " values (:roundId, :entryNo, :childId, :part, :division, :classId, :cell, :fromGrade, :answers)");
        PreparedBatch answers = answers(handle);
        for (DueRow row : rows) {
            children.bindMethods(row).add();
            if (row.answers() > 0) {
                answers.bindMethods(row).add();
            }
        }
        children.execute();
        if (answers.size() > 0) {
            answers.execute();
        }
    }

    private static PreparedBatch answers(Handle handle) {
        return handle.prepareBatch("insert into entry_answer (round_id, entry_no, seq, outcome, told_by, told_on, note,"
                + " approver, until_on, case_id, actor, happened_at) values (:roundId, :entryNo, :answers, :outcome, :toldBy,"
                + " :toldOn, :note, :approver, :untilOn, :caseId, :answeredBy, :answeredAt)");
    }

    /** Whether the answer was recorded, no other one having come between. */
    static boolean answer(Handle handle, DueRow row) {
        int changed = handle.createUpdate("update entry_child set answers = :answers"
                        + " where round_id = :roundId and entry_no = :entryNo and answers = :before")
                .bindMethods(row)
                .bind("before", row.answers() - 1)
                .execute();
        if (changed == 1) {
            answers(handle).bindMethods(row).add().execute();
        }
        return changed == 1;
    }

    public static Optional<DueRow> find(Handle handle, long round, int number) {
        return handle.createQuery(COLUMNS + ANSWERED + "e.entry_no = :number")
                .bind("round", round)
                .bind("number", number)
                .mapTo(DueRow.class)
                .findOne();
    }

    static Page<DueRow> list(Handle handle, long round, Condition scope, EntryQuery query, LocalDate day) {
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        bindings.put("round", round);
        String where = ANSWERED + where(scope, query, day, bindings);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<DueRow> rows = handle.createQuery(
                        COLUMNS + where + " order by e.entry_no offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(DueRow.class)
                .list();
        return query.page().of(rows, total);
    }

    private static String where(Condition scope, EntryQuery query, LocalDate day, Map<String, Object> bindings) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        query.standing().ifPresent(standing -> {
            conditions.add(standing(standing));
            bindings.put("day", day);
        });
        query.part().ifPresent(part -> {
            conditions.add("e.part = :part");
            bindings.put("part", part.name());
        });
        query.cell().ifPresent(cell -> {
            conditions.add("e.cell = :cell");
            bindings.put("cell", cell);
        });
        return String.join(" and ", conditions);
    }

    /** Children without a notice who are in question on a day, in order; more than {@code most} are cut off. */
    public static List<DueRow> toBeTold(
            Handle handle, long round, Condition scope, Optional<String> cell, LocalDate day, int most) {
        String which = standing(EntryStanding.IN_QUESTION) + " and e.document_id is null";
        return some(handle, round, scope, cell, which, most)
                .bind("day", day)
                .mapTo(DueRow.class)
                .list();
    }

    /** Children with a notice, in order; more than {@code most} are cut off. */
    public static List<DueRow> told(Handle handle, long round, Condition scope, Optional<String> cell, int most) {
        return some(handle, round, scope, cell, "e.document_id is not null", most)
                .mapTo(DueRow.class)
                .list();
    }

    private static Query some(
            Handle handle, long round, Condition scope, Optional<String> cell, String which, int most) {
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        cell.ifPresent(wanted -> bindings.put("cell", wanted));
        return handle.createQuery(COLUMNS + ANSWERED + scope.sql() + " and " + which
                        + (cell.isPresent() ? " and e.cell = :cell" : "")
                        + " order by e.entry_no fetch first " + most + " rows only")
                .bind("round", round)
                .bindMap(bindings);
    }

    /** Children by their numbers, from one to another. */
    static List<DueRow> between(Handle handle, long round, int from, int to) {
        return handle.createQuery(COLUMNS + ANSWERED + "e.entry_no between :low and :high order by e.entry_no")
                .bind("round", round)
                .bind("low", from)
                .bind("high", to)
                .mapTo(DueRow.class)
                .list();
    }

    static int highest(Handle handle, long round) {
        return handle.createQuery("select coalesce(max(entry_no), 0) from entry_child where round_id = :round")
                .bind("round", round)
                .mapTo(Integer.class)
                .one();
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

    /** Where children are registered now; once the round is closed it stays as it was. */
    static void registered(Handle handle, Collection<DueRow> rows) {
        PreparedBatch batch =
                handle.prepareBatch("update entry_child set school_id = :schoolId, grade = :grade" + OF_OPEN_ROUND);
        rows.forEach(row -> batch.bindMethods(row).add());
        batch.execute();
    }

    /**
     * A notice counts as the child's newest from now on; the slip of the one before is not that of this one.
     *
     * @return false if since the row was read the child got another notice or was registered, or the round was closed
     */
    public static boolean noticed(Handle handle, DueRow row, String document) {
        return handle.createUpdate("update entry_child set document_id = :document, slip_on = null, slip = null"
                                + OF_OPEN_ROUND + " and school_id is null and document_id "
                                + (row.documentId() == null ? "is null" : "= :documentId"))
                        .bindMethods(row)
                        .bind("document", document)
                        .execute()
                == 1;
    }

    /**
     * @return false if since the row was read the child got another notice, or the round was closed
     */
    public static boolean slip(Handle handle, DueRow row, LocalDate on, String words) {
        return handle.createUpdate("update entry_child set slip_on = :on, slip = :words" + OF_OPEN_ROUND
                                + " and document_id = :documentId")
                        .bindMethods(row)
                        .bind("on", on)
                        .bind("words", words)
                        .execute()
                == 1;
    }

    /**
     * Children whom the newest earlier round that asked for them left postponed until a day before this one.
     *
     * @param year school years before it are looked at
     */
    static List<DueRow> postponed(Handle handle, int year, LocalDate before) {
        return handle.createQuery(COLUMNS + " from entry_child e join entry_round r on r.id = e.round_id"
                        + " join entry_answer a on a.round_id = e.round_id and a.entry_no = e.entry_no and a.seq = e.answers"
                        + " left join case_document d on d.document_id = e.document_id"
                        + " where r.ready = true and r.school_year < :year and e.part = :part and a.outcome = :outcome"
                        + " and a.until_on < :before and not exists (select 1 from entry_child l join entry_round m"
                        + " on m.id = l.round_id where l.child_id = e.child_id and m.ready = true"
                        + " and m.school_year > r.school_year and m.school_year < :year)")
                .bind("year", year)
                .bind("before", before)
                .bind("part", EntryPart.ENTRANT.name())
                .bind("outcome", SurveyOutcome.POSTPONED.name())
                .mapTo(DueRow.class)
                .list();
    }

    /** The condition by which a child stands so on {@code :day}. */
    static String standing(EntryStanding standing) {
        String away = "e.school_id is null and ";
        String noticed =
                "(a.outcome is null and e.document_id is not null and coalesce(d.until_on, r.report_by) >= :day)";
        String postponed = "a.outcome = '" + SurveyOutcome.POSTPONED.name() + "' and a.until_on ";
        return switch (standing) {
            case REGISTERED -> "e.school_id is not null";
            case NOTIFIED -> away + noticed;
            case POSTPONED -> away + postponed + "> :day";
            case CASE -> away + "a.outcome in (" + those(SurveyOutcome::outOfSchool) + ")";
            case EXPLAINED ->
                away + "a.outcome in ("
                        + those(outcome ->
                                outcome.settles() && !outcome.outOfSchool() && outcome != SurveyOutcome.POSTPONED)
                        + ")";
            case IN_QUESTION ->
                away + "(a.outcome is null or a.outcome in (" + those(outcome -> !outcome.settles()) + ") or "
                        + postponed + "<= :day) and not " + noticed;
        };
    }

    /** Whether an open round has the child among those who go up to another school. */
    public static boolean goesUp(Handle handle, ChildId child) {
        return handle.createQuery(
                                "select count(*) from entry_child e join entry_round r on r.id = e.round_id"
                                        + " where e.child_id = :child and e.part = :part and r.ready = true and r.closed_at is null")
                        .bind("child", child.value())
                        .bind("part", EntryPart.PROMOTION.name())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static String those(Predicate<SurveyOutcome> which) {
        return Stream.of(SurveyOutcome.values())
                .filter(which)
                .map(outcome -> "'" + outcome.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
