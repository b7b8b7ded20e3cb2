package org.baoxue.access.internal.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** A {@code where} clause put together from a scope and what a query asks for; values are always bound. */
public final class Filter {

    private final StringBuilder where;
    private final Map<String, Object> bindings;

    public Filter(Condition scope) {
        where = new StringBuilder(scope.sql());
        bindings = new HashMap<>(scope.bindings());
    }

    /** Adds {@code condition}, whose one parameter is {@code name}, if there is a value. */
    public Filter and(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> {
            where.append(" and ").append(condition);
            bindings.put(name, present);
        });
        return this;
    }

    /** Adds that a column contains {@code text}, whose own wildcards count as plain characters. */
    public Filter andContains(String column, String name, Optional<String> text) {
        return and(
                "lower(" + column + ") like lower(:" + name + ") escape '!'",
                name,
                text.map(part -> "%" + part.replaceAll("[!%_]", "!$0") + "%"));
    }

    /** One page of the rows of {@code from} that pass. */
    public <T> Page<T> page(
            Handle handle, String columns, String from, String order, PageRequest page, RowMapper<T> mapper) {
        String selection = " from " + from + " where " + where;
        long total = handle.createQuery("select count(*)" + selection)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<T> items = handle.createQuery("select " + columns + selection + " order by " + order
                        + " offset :pageOffset rows fetch next :pageSize rows only")
                .bindMap(bindings)
                .bind("pageOffset", page.offset())
                .bind("pageSize", page.size())
                .map(mapper)
                .list();
        return page.of(items, total);
    }
}
