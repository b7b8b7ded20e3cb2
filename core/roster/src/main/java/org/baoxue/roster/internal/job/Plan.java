package org.baoxue.roster.internal.job;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Condition;
import org.baoxue.access.ScopeFilter;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.internal.check.AttendanceReader;
import org.baoxue.roster.internal.check.AttendanceRow;
import org.baoxue.roster.internal.check.Context;
import org.baoxue.roster.internal.check.EnrolmentReader;
import org.baoxue.roster.internal.check.HouseholdReader;
import org.baoxue.roster.internal.check.ListReader;
import org.baoxue.roster.internal.check.ListingReader;
import org.baoxue.roster.internal.store.AttendanceTable;
import org.baoxue.roster.internal.store.EnrolmentTable;
import org.baoxue.roster.internal.store.HouseholdTable;
import org.baoxue.roster.internal.store.ListTable;
import org.baoxue.roster.internal.store.ListingTable;
import org.baoxue.roster.internal.store.PersonTable;
import org.jdbi.v3.core.Handle;

/**
 * How one kind of list is read, completed and kept.
 *
 * @param reader reads and checks rows
 * @param table keeps versions
 * @param completion fills in, for a chunk of rows, what only the database knows
 * @param missing finds those that a full list should name; empty if such lists flag nobody
 */
record Plan<R>(ListReader<R> reader, ListTable<R> table, Completion<R> completion, Optional<MissingRows<R>> missing) {

    /** Fills in what only the database knows; what cannot be filled in leaves a fault at the row. */
    interface Completion<R> {
        List<Candidate<R>> complete(Handle handle, List<Candidate<R>> chunk);
    }

    /**
     * Those that a full list should name.
     *
     * @param table keeps them
     * @param range what the importing unit answers for
     */
    record MissingRows<R>(PersonTable<R> table, Condition range) {}

    static Plan<?> of(ListKind kind, Context context) {
        return switch (kind) {
            case ENROLMENT -> enrolment(context);
            case HOUSEHOLD -> household(context);
            case ATTENDANCE -> attendance(context);
            case POVERTY_RELIEF, DISABLED -> group(kind, context);
        };
    }

    private static Plan<Enrolment> enrolment(Context context) {
        EnrolmentTable table = new EnrolmentTable();
        Condition range = ScopeFilter.ownUnits(context.importer()).on("u.path");
        return new Plan<>(
                new EnrolmentReader(context),
                table,
                (handle, chunk) -> chunk,
                Optional.of(new MissingRows<>(table, range)));
    }

    private static Plan<Household> household(Context context) {
        HouseholdTable table = new HouseholdTable();
        return new Plan<>(
                new HouseholdReader(context),
                table,
                (handle, chunk) -> chunk,
                Optional.of(new MissingRows<>(table, places(context))));
    }

    private static Plan<Listing> group(ListKind kind, Context context) {
        ListingTable table = new ListingTable(kind);
        return new Plan<>(
                new ListingReader(kind, context),
                table,
                (handle, chunk) -> chunk,
                Optional.of(new MissingRows<>(table, places(context))));
    }

    /** What the importer answers for by place. */
    private static Condition places(Context context) {
        ScopeFilter answersFor = context.tree().responsibility(context.importer());
        return new ScopeFilter(answersFor.everything(), List.of(), answersFor.divisions()).on("u.path", "r.division");
    }

    private static Plan<AttendanceRow> attendance(Context context) {
        return new Plan<>(
                new AttendanceReader(context), new AttendanceTable(), new RollLookup(context), Optional.empty());
    }
}
