package org.baoxue.casework.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildRange;
import org.jdbi.v3.core.Handle;

/** The projection of cases, kept in the transaction that appends an event. */
public final class CaseFiles {

    private static final String SELECT = "select " + FileRow.COLUMNS + " from case_file f";
    /** What the columns of {@link #scope} stand in. */
    static final String JOINED = "case_file f left join unit u on u.id = f.class_id"
            + " left join unit s on s.id = f.school_id left join unit h on h.id = f.holder_unit"
            + " left join unit o on o.id = f.offered_to";

    static final String FROM_SCOPED = " from " + JOINED + " where ";

    /** A child without a school belongs to the units that serve the governing place. */
    static final String AT_OR_BELOW =
            "(coalesce(u.path, s.path) like :under or (f.school_id = '' and f.division like :place))";

    /** With those that a unit received by a hand-over. */
    static final String AT_BELOW_OR_HELD =
            "(" + AT_OR_BELOW + " or h.path like :under or (f.holder_unit <> '' and f.division like :place))";

    /** Found by 辍学×脱贫户: by the same number, or confirmed by a person. */
    private static final String POOR = "exists (select 1 from reconciliation_finding p where p.child_id = f.child_id"
            + " and p.comparison = 'DROPOUTS_POVERTY_RELIEF' and (p.state = 'CERTAIN' or p.state = 'EXPLAINED'"
            + " and exists (select 1 from reconciliation_answer q where q.child_id = p.child_id"
            + " and q.comparison = p.comparison and q.explanation = 'POOR' and q.facts = p.facts"
            + " and q.seq = (select max(z.seq) from reconciliation_answer z where z.child_id = q.child_id"
            + " and z.comparison = q.comparison))))";

    private CaseFiles() {}

    static String placeOf(Unit unit) {
        return unit.servesDivision() ? unit.division().digits() + "%" : "";
    }

    public static void save(Handle handle, CaseId id, CaseFile file, ChainedEvent head) {
        FileRow row = FileRow.of(id, file, head);
        int updated = handle.createUpdate(
                        "update case_file set state = :state, since = :since, reached_on = :reachedOn,"
                                + " confirmed_on = :confirmedOn, returned_on = :returnedOn, closed_on = :closedOn,"
                                + " settled_on = :settledOn, lapsed = :lapsed, head_seq = :headSeq, head_hash = :headHash,"
                                + " open_child_id = :openChildId, exit_kind = :exitKind, exit_on = :exitOn,"
                                + " exit_until = :exitUntil, lost_since = :lostSince, governing_place = :governingPlace,"
                                + " division = :division, holder_unit = :holderUnit, holder_outside = :holderOutside,"
                                + " offered_to = :offeredTo, open_inquiries = :openInquiries"
                                + " where case_id = :caseId")
                .bindMethods(row)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into case_file (case_id, child_id, state, since, reached_on, confirmed_on,"
                            + " returned_on, closed_on, settled_on, lapsed, rule_key, policy_hash, division, household,"
                            + " school_id, class_id, opened_at, head_seq, head_hash, open_child_id, governing_place,"
                            + " exit_kind, exit_on, exit_until, lost_since, holder_unit, holder_outside, offered_to,"
                            + " open_inquiries, origin_division) values (:caseId, :childId, :state,"
                            + " :since, :reachedOn, :confirmedOn, :returnedOn, :closedOn, :settledOn, :lapsed, :ruleKey,"
                            + " :policyHash, :division, :household, :schoolId, :classId, :openedAt, :headSeq, :headHash, :openChildId,"
                            + " :governingPlace, :exitKind, :exitOn, :exitUntil, :lostSince, :holderUnit, :holderOutside,"
                            + " :offeredTo, :openInquiries, :originDivision)")
                    .bindMethods(row)
                    .execute();
        }
    }

    public static Optional<FileRow> find(Handle handle, CaseId id) {
        return handle.createQuery(SELECT + " where f.case_id = :id")
                .bind("id", id.value())
                .mapTo(FileRow.class)
                .findOne();
    }

    /** All cases of these children, oldest first. */
    public static List<FileRow> ofChildren(Handle handle, Collection<ChildId> children) {
        return children.isEmpty()
                ? List.of()
                : handle.createQuery(SELECT + " where f.child_id in (<children>) order by f.reached_on, f.case_id")
                        .bindList(
                                "children",
                                children.stream().map(ChildId::value).toList())
                        .mapTo(FileRow.class)
                        .list();
    }

    /** The children with an open case. */
    public static Set<ChildId> open(Handle handle) {
        return handle
                .createQuery("select open_child_id from case_file where open_child_id is not null")
                .mapTo(String.class)
                .stream()
                .map(ChildId::new)
                .collect(Collectors.toSet());
    }

    /** All cases that stand in one of these states. */
    public static List<FileRow> in(Handle handle, Collection<CaseState> states) {
        return handle.createQuery(SELECT + " where f.state in (<states>) order by f.case_id")
                .bindList("states", states.stream().map(CaseState::name).toList())
                .mapTo(FileRow.class)
                .list();
    }

    /** The next ids after one, in order. */
    public static List<CaseId> idsAfter(Handle handle, String last, int limit) {
        return handle.createQuery("select case_id from case_file where case_id > :last order by case_id"
                        + " offset 0 rows fetch next :limit rows only")
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(CaseId::new)
                .list();
    }

    /** The heads of the next cases after one that a reader may see, in order. */
    public static List<ChainHead> headsAfter(Handle handle, String last, Condition scope, int limit) {
        return handle.createQuery("select f.case_id, f.head_seq, f.head_hash" + FROM_SCOPED + scope.sql()
                        + " and f.case_id > :last order by f.case_id offset 0 rows fetch next :limit rows only")
                .bindMap(scope.bindings())
                .bind("last", last)
                .bind("limit", limit)
                .map((row, context) -> new ChainHead(new CaseId(row.getString(1)), row.getLong(2), row.getString(3)))
                .list();
    }

    /** Those of these cases that there are. */
    public static List<CaseId> existing(Handle handle, Collection<CaseId> cases) {
        return handle.createQuery("select case_id from case_file where case_id in (<cases>)")
                .bindList("cases", cases.stream().map(CaseId::value).toList())
                .mapTo(String.class)
                .map(CaseId::new)
                .list();
    }

    /**
     * By class, by school where the class is unknown, by the places of the child and of the opening, or by the unit that
     * received the case or is asked to.
     */
    public static Condition scope(ScopeFilter filter) {
        List<Condition> ways = List.of(
                filter.on("u.path", "f.division", "f.household", "f.origin_division"),
                filter.on("s.path"),
                filter.on("h.path"),
                filter.on("o.path"));
        Map<String, Object> bindings = new HashMap<>();
        ways.forEach(way -> bindings.putAll(way.bindings()));
        return new Condition(ways.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ")")), bindings);
    }

    /** The cases of the children in a range that a reader may see, oldest first. */
    public static List<FileRow> inRange(Handle handle, ChildRange range, Condition scope) {
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        bindings.put("rangeFrom", range.from());
        range.before().ifPresent(before -> bindings.put("rangeBefore", before));
        return handle.createQuery("select " + FileRow.COLUMNS + FROM_SCOPED + scope.sql()
                        + " and f.child_id >= :rangeFrom"
                        + (range.before().isPresent() ? " and f.child_id < :rangeBefore" : "")
                        + " order by f.reached_on, f.case_id")
                .bindMap(bindings)
                .mapTo(FileRow.class)
                .list();
    }

    /** The cases that a reader may see. */
    public static Page<FileRow> list(Handle handle, CaseQuery query, Condition scope, Optional<Unit> under) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(unit -> {
            conditions.add(AT_BELOW_OR_HELD);
            bindings.put("under", unit.path() + "%");
            bindings.put("place", placeOf(unit));
        });
        query.child().ifPresent(child -> {
            conditions.add("f.child_id = :child");
            bindings.put("child", child.value());
        });
        if (query.lapsedOnly()) {
            conditions.add("f.lapsed = true");
        }
        if (query.offeredOnly()) {
            conditions.add("f.offered_to <> ''");
        }
        if (query.povertyOnly()) {
            conditions.add(POOR);
        }
        List<String> states = (query.states().isEmpty() ? List.of(CaseState.values()) : List.copyOf(query.states()))
                .stream().map(CaseState::name).toList();
        conditions.add("f.state in (<states>)");
        String where = FROM_SCOPED + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .bindList("states", states)
                .mapTo(Long.class)
                .one();
        List<FileRow> rows = handle.createQuery("select " + FileRow.COLUMNS + where
                        + " order by f.opened_at desc, f.case_id offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bindList("states", states)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(FileRow.class)
                .list();
        return query.page().of(rows, total);
    }

    /** The cases at or below a unit, not withdrawn, that had been reached by a day. */
    public static List<FileRow> reachedBy(Handle handle, LocalDate day, Unit under) {
        return handle.createQuery("select " + FileRow.COLUMNS + FROM_SCOPED + AT_OR_BELOW
                        + " and f.reached_on <= :day and f.state <> :withdrawn order by f.reached_on, f.case_id")
                .bind("under", under.path() + "%")
                .bind("place", placeOf(under))
                .bind("day", day)
                .bind("withdrawn", CaseState.WITHDRAWN.name())
                .mapTo(FileRow.class)
                .list();
    }
}
