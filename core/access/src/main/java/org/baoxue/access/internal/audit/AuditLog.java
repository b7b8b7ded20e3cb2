package org.baoxue.access.internal.audit;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Appends lines to the audit trail, with identifiers that increase with time. */
@Component(service = AuditLog.class)
public final class AuditLog {

    private static final int SEQUENCE_BITS = 20;

    private final Database database;
    private final Clock clock;
    private final AtomicLong lastId = new AtomicLong();

    @Activate
    public AuditLog(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Appends a line in a transaction of its own. */
    public void append(Actor actor, Action action, Outcome outcome, String subject, String detail) {
        database.write(transaction -> {
            append(transaction, actor, action, outcome, subject, detail);
            return null;
        });
    }

    /** Appends a line in the caller's transaction. */
    public void append(Handle transaction, Actor actor, Action action, Outcome outcome, String subject, String detail) {
        long now = clock.millis();
        transaction
                .createUpdate("insert into audit (id, happened_at, actor, actor_role, unit_id, operation, outcome,"
                        + " subject, detail, remote) values (:id, :at, :actor, :role, :unit, :operation, :outcome,"
                        + " :subject, :detail, :remote)")
                .bind("id", nextId(now))
                .bind("at", now)
                .bind("actor", actor.name())
                .bind("role", actor.role().name())
                .bind("unit", actor.unitId().orElse(null))
                .bind("operation", action.key())
                .bind("outcome", outcome.name())
                .bind("subject", shortened(subject, 200))
                .bind("detail", shortened(detail, 1000))
                .bind("remote", shortened(actor.from(), 100))
                .execute();
    }

    // The random part keeps two programs on one PostgreSQL apart.
    private long nextId(long now) {
        long earliest = (now << SEQUENCE_BITS) + ThreadLocalRandom.current().nextInt(1 << SEQUENCE_BITS);
        return lastId.updateAndGet(last -> Math.max(last + 1, earliest));
    }

    private static String shortened(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters - 1) + "…";
    }
}
