package org.baoxue.access.internal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.AuditEntry;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Gate;
import org.baoxue.access.Page;
import org.baoxue.access.Role;
import org.baoxue.access.internal.sql.Filter;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail as services and auditors see it. */
@Component(service = Audit.class)
public final class AuditTrail implements Audit {

    private final Database database;
    private final AuditLog log;
    private final Gate gate;

    @Activate
    public AuditTrail(@Reference Database database, @Reference AuditLog log, @Reference Gate gate) {
        this.database = database;
        this.log = log;
        this.gate = gate;
    }

    @Override
    public void record(Actor actor, Action action, String subject, String detail) {
        log.append(actor, action, Outcome.DONE, subject, detail);
    }

    @Override
    public void record(Actor actor, Action action, Outcome outcome, String subject, String detail) {
        log.append(actor, action, outcome, subject, detail);
    }

    @Override
    public void record(Handle transaction, Actor actor, Action action, String subject, String detail) {
        log.append(transaction, actor, action, Outcome.DONE, subject, detail);
    }

    @Override
    public Page<AuditEntry> list(Actor reader, AuditQuery query) {
        Filter filter = new Filter(gate.scope(reader, Action.AUDIT_READ).on("u.path"))
                .and("a.happened_at >= :from", "from", query.from())
                .and("a.happened_at < :until", "until", query.until())
                .and("a.actor = :actor", "actor", query.actor())
                .and("a.operation = :operation", "operation", query.action().map(Action::key))
                .and("a.subject = :subject", "subject", query.subject());
        return database.read(handle -> filter.page(
                handle,
                "a.*",
                "audit a left join unit u on u.id = a.unit_id",
                "a.id desc",
                query.page(),
                (row, context) -> entry(row)));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        String operation = row.getString("operation");
        return new AuditEntry(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                row.getString("actor"),
                Role.valueOf(row.getString("actor_role")),
                Optional.ofNullable(row.getString("unit_id")),
                Arrays.stream(Action.values())
                        .filter(action -> action.key().equals(operation))
                        .findFirst()
                        .orElseThrow(),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("remote"));
    }
}
