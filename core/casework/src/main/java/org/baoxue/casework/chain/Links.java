package org.baoxue.casework.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.jdbi.v3.core.Handle;

/** The links of the chains in one table. Appends only. */
public final class Links {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    /** The chains of cases. */
    public static final Links OF_CASES = new Links("case_event", "case_id");

    /** The chains of duties. */
    public static final Links OF_DUTIES = new Links("duty_event", "duty_id");

    private final String table;
    private final String subject;

    /**
     * The chains in a table with the columns of {@link ChainedEvent}.
     *
     * @param table name of the table
     * @param subject name of the column with the id of the chain
     * @throws IllegalArgumentException if a name is no plain name
     */
    public static Links in(String table, String subject) {
        if (!NAME.matcher(table).matches() || !NAME.matcher(subject).matches()) {
            throw new IllegalArgumentException("no name of a table or column: " + table + ", " + subject);
        }
        return new Links(table, subject);
    }

    private Links(String table, String subject) {
        this.table = table;
        this.subject = subject;
    }

    /** All links of some chains, each in order. */
    public List<ChainedEvent> of(Handle handle, Collection<String> ids) {
        return handle.createQuery("select " + subject
                        + " as subject, seq, happened_at, actor, kind, policy_hash, prev_hash, hash, body from " + table
                        // Tells Derby which index to use: it would read the whole table for a list of ids.
                        + " --DERBY-PROPERTIES constraint=" + table + "_pk\n"
                        + " where " + subject + " in (<ids>) order by " + subject + ", seq")
                .bindList("ids", List.copyOf(ids))
                .mapTo(ChainedEvent.class)
                .list();
    }

    /** The last link of a chain; empty if it has none. */
    public Optional<Head> head(Handle handle, String id) {
        return handle.createQuery("select seq, hash from " + table + " where " + subject
                        + " = :id order by seq desc offset 0 rows fetch next 1 rows only")
                .bind("id", id)
                .mapTo(Head.class)
                .findOne();
    }

    /**
     * Appends a link.
     *
     * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException if a link with this sequence exists
     */
    public void append(Handle handle, ChainedEvent link) {
        handle.createUpdate("insert into " + table + " (" + subject
                        + ", seq, happened_at, actor, kind, policy_hash, prev_hash, hash, body)"
                        + " values (:subject, :seq, :happenedAt, :actor, :kind, :policyHash, :prevHash, :hash, :body)")
                .bindMethods(link)
                .execute();
    }
}
