package org.baoxue.casework.internal.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoxue.access.Condition;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.survey.SurveyCell;
import org.baoxue.casework.survey.SurveyCount;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyStanding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** 不漏一户、不差一人: how far a round and its cells have come, counted by the database. */
final class Counting {

    private static final String OPEN = SurveyStore.standing(SurveyStanding.OPEN);
    private static final String CHILDREN = " coalesce(sum(case when e.listed = true then 1 else 0 end), 0) as children,"
            + " coalesce(sum(case when e.listed = true and " + OPEN + " then 1 else 0 end), 0) as left_open,"
            + " coalesce(sum(case when e.listed = true and a.outcome = '" + SurveyOutcome.LOST.name()
            + "' then 1 else 0 end), 0) as lost,"
            + " coalesce(sum(case when " + SurveyStore.standing(SurveyStanding.OUT_OF_SCHOOL)
            + " then 1 else 0 end), 0) as out_of_school,"
            + " coalesce(sum(case when e.listed = false then 1 else 0 end), 0) as besides";
    private static final String OF_HOUSEHOLDS = " and e.listed = true and e.household_no > 0";

    private Counting() {}

    /** Children of a cell, or of all. */
    public record Children(String cell, long children, long leftOpen, long lost, long outOfSchool, long besides) {
        SurveyCount with(long households, long householdsOpen) {
            return new SurveyCount(households, householdsOpen, children, leftOpen, lost, outOfSchool, besides);
        }
    }

    /** Households of a cell, or of all; a child that moved to another group is counted with its household in both. */
    public record Households(String cell, long households) {}

    static SurveyCount of(Handle handle, long round, Condition scope) {
        return query(handle, "'' as cell," + CHILDREN, round, scope, "")
                .mapTo(Children.class)
                .one()
                .with(
                        households(handle, round, scope, "").getOrDefault("", 0L),
                        households(handle, round, scope, " and " + OPEN).getOrDefault("", 0L));
    }

    private static Map<String, Long> households(Handle handle, long round, Condition scope, String which) {
        return byCell(query(
                handle,
                "'' as cell, count(distinct e.household_no) as households",
                round,
                scope,
                OF_HOUSEHOLDS + which));
    }

    static List<SurveyCell> cells(Handle handle, long round, Condition scope, UnitTree tree) {
        String distinct = "e.cell, count(distinct e.household_no) as households";
        Map<String, Long> all = byCell(query(handle, distinct, round, scope, OF_HOUSEHOLDS + " group by e.cell"));
        Map<String, Long> open =
                byCell(query(handle, distinct, round, scope, OF_HOUSEHOLDS + " and " + OPEN + " group by e.cell"));
        return query(handle, "e.cell," + CHILDREN, round, scope, " group by e.cell").mapTo(Children.class).stream()
                .map(cell -> new SurveyCell(
                        cell.cell(),
                        Cells.name(tree, cell.cell()),
                        cell.with(all.getOrDefault(cell.cell(), 0L), open.getOrDefault(cell.cell(), 0L))))
                .sorted(Comparator.comparing((SurveyCell cell) -> cell.count().open() == 0)
                        .thenComparing(SurveyCell::id))
                .toList();
    }

    private static Map<String, Long> byCell(Query query) {
        return query.mapTo(Households.class).stream()
                .collect(Collectors.toMap(Households::cell, Households::households));
    }

    private static Query query(Handle handle, String columns, long round, Condition scope, String end) {
        return handle.createQuery("select " + columns + SurveyStore.ANSWERED + scope.sql() + end)
                .bind("round", round)
                .bindMap(scope.bindings());
    }
}
