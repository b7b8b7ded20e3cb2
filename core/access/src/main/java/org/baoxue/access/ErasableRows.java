package org.baoxue.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * One kind of records whose personal words can be erased when the time for keeping them is over. The records stay, with their
 * dates, outcomes and hashes. Nothing that can still move is touched, however old: what is over is for each kind to say.
 *
 * @param kind its name in requests and commands, such as {@code home-visits}; never changes
 * @param title its name as shown to users, such as 家访记录
 * @param rows tables and joins after {@code from}, one row for each record
 * @param over condition on them: the record was over before {@code :before}, a date, or {@code :start}, the moment at which
 *     that day begins in Asia/Shanghai, in milliseconds
 * @param left condition on them: there are words left
 * @param scope the scope of an actor as a condition on them
 * @param statements what erases the words, in order; {@code <due>} stands for {@code from <rows> where <over and scope>},
 *     {@code :erased} for {@link #ERASED}
 */
public record ErasableRows(
        String kind,
        String title,
        String rows,
        String over,
        String left,
        Function<ScopeFilter, Condition> scope,
        List<String> statements) {

    /** What stands in the place of words that may not be missing. */
    public static final String ERASED = "已删除 (erased)";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public ErasableRows {
        statements = List.copyOf(statements);
    }

    /** How many records of these units and places were over before a day and still have words. */
    public long count(Handle handle, LocalDate before, ScopeFilter filter) {
        Condition in = scope.apply(filter);
        return handle.createQuery("select count(*) " + due(in) + " and (" + left + ")")
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bindMap(bindings(before, in))
                .mapTo(Long.class)
                .one();
    }

    /** Erases the words of those records; they cannot be brought back. */
    public void erase(Handle handle, LocalDate before, ScopeFilter filter) {
        Condition in = scope.apply(filter);
        for (String statement : statements) {
            handle.createUpdate(statement.replace("<due>", due(in)))
                    .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                    .bindMap(bindings(before, in))
                    .execute();
        }
    }

    private String due(Condition in) {
        return "from " + rows + " where " + over + " and " + in.sql();
    }

    private static Map<String, Object> bindings(LocalDate before, Condition in) {
        Map<String, Object> all = new HashMap<>(in.bindings());
        all.put("before", before);
        all.put("start", before.atStartOfDay(ZONE).toInstant().toEpochMilli());
        all.put("erased", ERASED);
        return all;
    }
}
