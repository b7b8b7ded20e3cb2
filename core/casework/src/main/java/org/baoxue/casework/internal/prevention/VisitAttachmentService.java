package org.baoxue.casework.internal.prevention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.internal.document.Scans;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.prevention.VisitAttachment;
import org.baoxue.casework.prevention.VisitAttachments;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link VisitAttachments} behind the gate of the visits. */
@Component(service = VisitAttachments.class)
public final class VisitAttachmentService implements VisitAttachments {

    private static final String OF_VISIT = " from home_visit_attachment where child_id = :child and seq = :visit";

    private final Database database;
    private final HomeVisits visits;
    private final Clock clock;

    @Activate
    public VisitAttachmentService(@Reference Database database, @Reference HomeVisits visits, @Reference Clock clock) {
        this.database = database;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public List<VisitAttachment> list(Actor actor, ChildId child, long visit) {
        visits.show(actor, child, visit);
        return database.read(handle -> of(handle, child, visit));
    }

    @Override
    public VisitAttachment add(Actor actor, ChildId child, long visit, byte[] content) {
        HomeVisit found = visits.recordable(actor, child, visit);
        if (found.revoked().isPresent()) {
            throw new Conflict("该次家访已撤回，不能再附文件 (the visit was taken back)");
        }
        Scans type = Scans.of(content);
        try {
            return database.write(handle -> {
                int number = of(handle, child, visit).size() + 1;
                if (number > MOST) {
                    throw new Invalid("/file", "一次家访最多附%1$d份 (at most %1$d attachments)".formatted(MOST));
                }
                VisitAttachment added = new VisitAttachment(
                        number,
                        type.type(),
                        Digests.sha256(content),
                        actor.name(),
                        Instant.ofEpochMilli(clock.millis()));
                insert(handle, child, visit, added, content);
                return added;
            });
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict("同时有人附上文件，请再试一次 (someone else added one)");
            conflict.initCause(e);
            throw conflict;
        }
    }

    @Override
    public DocumentFile file(Actor actor, ChildId child, long visit, int number) {
        visits.show(actor, child, visit);
        if (!ChildNames.mayRead(actor.role())) {
            throw new Denied("%s不能查看家访的附件 (attachments are not for this role)"
                    .formatted(actor.role().chinese()));
        }
        VisitAttachment known = database.read(handle -> of(handle, child, visit)).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("该次家访没有第%d份附件 (no such attachment)".formatted(number)));
        byte[] content = database.read(handle -> handle.createQuery(
                                "select content" + OF_VISIT + " and attachment = :number and content is not null")
                        .bind("child", child.value())
                        .bind("visit", visit)
                        .bind("number", number)
                        .map((row, context) -> row.getBytes(1))
                        .findOne())
                .orElseThrow(() -> new NotFound("第%d份附件已删除 (it was erased)".formatted(number)));
        if (!Digests.sha256(content).equals(known.hash())) {
            throw new Conflict("第%d份附件与附上时不同，不予提供 (the stored bytes are not those that were added)".formatted(number));
        }
        return new DocumentFile(
                "家访-%d-%d.%s".formatted(visit, number, Scans.ending(known.type())), known.type(), content);
    }

    private static List<VisitAttachment> of(Handle handle, ChildId child, long visit) {
        return handle.createQuery("select attachment, media_type, content_hash, added_by, added_at" + OF_VISIT
                        + " order by attachment")
                .bind("child", child.value())
                .bind("visit", visit)
                .map((row, context) -> new VisitAttachment(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .list();
    }

    private static void insert(Handle handle, ChildId child, long visit, VisitAttachment added, byte[] content) {
        handle.createUpdate(
                        "insert into home_visit_attachment (child_id, seq, attachment, media_type, content_hash,"
                                + " added_by, added_at, content) values (:child, :visit, :number, :type, :hash, :by, :at, :content)")
                .bind("child", child.value())
                .bind("visit", visit)
                .bind("number", added.number())
                .bind("type", added.type())
                .bind("hash", added.hash())
                .bind("by", added.by())
                .bind("at", added.at().toEpochMilli())
                .bind("content", content)
                .execute();
    }
}
