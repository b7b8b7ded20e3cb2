package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.jdbi.v3.core.Handle;

/** Reads one page of the projection of duties, within a scope. */
public final class DutyList {

    private static final String OPEN = "(d.outcome is null and (d.due_at is null or d.due_at > :now))";
    private static final String LATE = "(d.outcome is null and d.due_at <= :now)";

    private final DutyQuery query;
    private final Instant now;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bindings = new HashMap<>();

    /**
     * @param scope units whose duties may be seen, by column {@code u.path}
     * @param own unit to which duties may be addressed to be seen
     */
    public DutyList(DutyQuery query, Condition scope, Optional<String> own, Instant now) {
        this.query = query;
        this.now = now;
        bindings.putAll(scope.bindings());
        bindings.put("own", own.orElse(""));
        bindings.put("now", now.toEpochMilli());
        conditions.add("(" + scope.sql() + " or " + addressedTo("own") + " or " + passedUpTo("own") + ")");
        states();
        kinds();
        filter("unit", query.unit(), "d.unit_id = :unit");
        filter("superior", query.superior(), "(u.parent = :superior or " + passedUpTo("superior") + ")");
        if (query.escalated()) {
            conditions.add("exists (select 1 from duty_tier t where t.duty_id = d.duty_id)");
        }
        filter("addressee", query.addressee(), addressedTo("addressee"));
        filter("rule", query.rule().map(RuleKey::text), "d.rule_key = :rule");
        filter("subject", query.subject(), "d.subject = :subject");
        filter("trigger", query.trigger(), "d.trigger_id = :trigger");
        filter("from", query.dueFrom().map(Instant::toEpochMilli), "d.due_at >= :from");
        filter("before", query.dueBefore().map(Instant::toEpochMilli), "d.due_at < :before");
    }

    /** One page, those with a deadline first, the earliest first. */
    public Page<DutyView> read(Handle handle) {
        String where = " from duty d left join unit u on u.id = d.unit_id where " + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<DutyRow> rows = handle.createQuery("select " + DutyStore.COLUMNS + where
                        + " order by case when d.due_at is null then 1 else 0 end, d.due_at, d.owed_since, d.duty_id"
                        + " offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(DutyRow.class)
                .list();
        return query.page().of(DutyStore.views(handle, rows, now), total);
    }

    private void states() {
        if (query.states().isEmpty()) {
            return;
        }
        List<String> any = new ArrayList<>();
        for (DutyState state : query.states()) {
            any.add(
                    switch (state) {
                        case OPEN -> OPEN;
                        case LATE_OPEN -> LATE;
                        default -> "d.outcome = '" + state.name() + "'";
                    });
        }
        conditions.add("(" + String.join(" or ", any) + ")");
    }

    private void kinds() {
        if (!query.kinds().isEmpty()) {
            conditions.add(query.kinds().stream()
                    .sorted()
                    .map(kind -> "d.kind = '" + kind.name() + "'")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
    }

    private void filter(String name, Optional<?> value, String condition) {
        value.ifPresent(known -> {
            bindings.put(name, known);
            conditions.add(condition);
        });
    }

    private static String passedUpTo(String name) {
        return "exists (select 1 from duty_tier t where t.duty_id = d.duty_id and t.unit_id = :" + name + ")";
    }

    private static String addressedTo(String name) {
        return "exists (select 1 from duty_addressee a where a.duty_id = d.duty_id and a.unit_id = :" + name + ")";
    }
}
