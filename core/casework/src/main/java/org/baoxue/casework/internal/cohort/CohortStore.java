package org.baoxue.casework.internal.cohort;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.cohort.Cohort;
import org.jdbi.v3.core.Handle;

/** Recorded cohorts in the database. Rows are added, never changed. */
final class CohortStore {

    private static final String SELECT =
            "select c.unit_id, c.stage, c.graduation_year, c.seq, c.entry_year, c.entrants,"
                    + " c.transferred_in, c.hosted, c.other_in, c.transferred_out, c.suspended, c.other_out, c.graduates,"
                    + " c.withdrawn, c.proof, c.remark, c.recorded_by, c.recorded_at from cohort_entry c";
    private static final String LAST = " c.withdrawn = false and c.seq = (select max(n.seq) from cohort_entry n"
            + " where n.unit_id = c.unit_id and n.stage = c.stage and n.graduation_year = c.graduation_year)";

    private CohortStore() {}

    /** All entries of a cohort, oldest first. */
    static List<CohortRow> of(Handle handle, Cohort cohort) {
        return handle.createQuery(SELECT
                        + " where c.unit_id = :unit and c.stage = :stage and c.graduation_year = :year order by c.seq")
                .bind("unit", cohort.unit())
                .bind("stage", cohort.stage().name())
                .bind("year", cohort.graduationYear())
                .mapTo(CohortRow.class)
                .list();
    }

    /** The entries that stand under a unit or in the place of a government, the newest cohorts first. */
    static List<CohortRow> standing(Handle handle, Unit under, Optional<Integer> year) {
        boolean education = under.kind().line() == Line.EDUCATION;
        String sql = SELECT
                + " join unit u on u.id = c.unit_id where "
                + (education ? "u.path like :under" : "u.division like :under")
                + " and"
                + LAST
                + (year.isPresent() ? " and c.graduation_year = :year" : "")
                + " order by c.graduation_year desc, c.unit_id, c.stage";
        var query = handle.createQuery(sql)
                .bind("under", (education ? under.path() : under.division().digits()) + "%");
        year.ifPresent(only -> query.bind("year", only));
        return query.mapTo(CohortRow.class).list();
    }

    static void insert(Handle handle, CohortRow row) {
        handle.createUpdate("insert into cohort_entry (unit_id, stage, graduation_year, seq, entry_year, entrants,"
                        + " transferred_in, hosted, other_in, transferred_out, suspended, other_out, graduates, withdrawn,"
                        + " proof, remark, recorded_by, recorded_at) values (:unitId, :stage, :graduationYear, :seq,"
                        + " :entryYear, :entrants, :transferredIn, :hosted, :otherIn, :transferredOut, :suspended,"
                        + " :otherOut, :graduates, :withdrawn, :proof, :remark, :recordedBy, :recordedAt)")
                .bindMethods(row)
                .execute();
    }
}
