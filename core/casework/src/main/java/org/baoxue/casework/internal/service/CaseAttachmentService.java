package org.baoxue.casework.internal.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.CaseAttachment;
import org.baoxue.casework.CaseAttachments;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent.FileAttached;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.Cases;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.internal.document.Scans;
import org.baoxue.casework.internal.fold.CaseFold;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.RetryableConflictException;
import org.baoxue.storage.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link CaseAttachments} behind the gate. */
@Component(service = CaseAttachments.class)
public final class CaseAttachmentService implements CaseAttachments {

    private static final int ATTEMPTS = 10;

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Cases cases;
    private final CaseBook book;
    private final Policies policies;
    private final Audit audit;

    @Activate
    public CaseAttachmentService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Cases cases,
            @Reference CaseBook book,
            @Reference Policies policies,
            @Reference Audit audit) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.cases = cases;
        this.book = book;
        this.policies = policies;
        this.audit = audit;
    }

    @Override
    public List<CaseAttachment> list(Actor actor, CaseId id) {
        List<CaseEntry> entries = cases.log(actor, id);
        Map<Long, Recorded> standing = CaseFold.counting(
                        entries.stream().map(Recorded::of).toList())
                .stream()
                .collect(Collectors.toMap(Recorded::seq, Function.identity()));
        return entries.stream()
                .filter(entry -> standing.containsKey(entry.seq())
                        && entry.event() instanceof FileAttached attached
                        && standing.containsKey(attached.of()))
                .map(entry -> {
                    FileAttached attached = (FileAttached) entry.event();
                    return new CaseAttachment(
                            entry.seq(),
                            attached.of(),
                            standing.get(attached.of()).event().kind(),
                            attached.title(),
                            attached.type(),
                            attached.contentHash(),
                            entry.actor(),
                            entry.at());
                })
                .toList();
    }

    @Override
    public CaseAttachment attach(Actor actor, CaseId id, long of, String title, byte[] content) {
        FileRow row = database.read(handle -> CaseFiles.find(handle, id))
                .orElseThrow(() -> new NotFound("找不到案件 %s (no such case)".formatted(id)));
        new HoldingRights(gate, units.tree()).mayWrite(actor, row, false);
        long known = list(actor, id).stream().filter(file -> file.of() == of).count();
        if (known >= MOST) {
            throw new Invalid("/file", "一件事件最多附%1$d份 (at most %1$d files)".formatted(MOST));
        }
        FileAttached attached = new FileAttached(
                of, Words.of("/title", title), Scans.of(content).type(), Digests.sha256(content));
        long seq = append(id, attached, actor, content);
        return list(actor, id).stream()
                .filter(file -> file.seq() == seq)
                .findFirst()
                .orElseThrow(() -> none(seq));
    }

    private long append(CaseId id, FileAttached attached, Actor actor, byte[] content) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.write(handle -> {
                    long seq = book.appendNext(
                                    handle,
                                    id,
                                    attached,
                                    actor.name(),
                                    policies.current().hash())
                            .headSeq();
                    handle.createUpdate(
                                    "insert into case_attachment (case_id, seq, content) values (:case, :seq, :content)")
                            .bind("case", id.value())
                            .bind("seq", seq)
                            .bind("content", content)
                            .execute();
                    return seq;
                });
            } catch (DuplicateKeyException | RetryableConflictException e) {
                giveUpAfter(attempt, e);
            }
        }
    }

    private static void giveUpAfter(int attempt, StorageException e) {
        if (attempt == ATTEMPTS) {
            throw e;
        }
    }

    @Override
    public DocumentFile file(Actor actor, CaseId id, long seq) {
        CaseAttachment known = list(actor, id).stream()
                .filter(file -> file.seq() == seq)
                .findFirst()
                .orElseThrow(() -> none(seq));
        if (known.title() instanceof Personal.Withheld) {
            throw new Denied("%s不能查看这份凭证 (this file is not for this reader)"
                    .formatted(actor.role().chinese()));
        }
        byte[] content = database.read(handle -> handle.createQuery("select content from case_attachment"
                                + " where case_id = :case and seq = :seq and content is not null")
                        .bind("case", id.value())
                        .bind("seq", seq)
                        .map((found, context) -> found.getBytes(1))
                        .findOne())
                .orElseThrow(() -> new NotFound("第%d号凭证已删除 (it was erased)".formatted(seq)));
        if (!Digests.sha256(content).equals(known.hash())) {
            throw new Conflict("第%d号凭证与附上时不同，不予提供 (the stored bytes are not those that were attached)".formatted(seq));
        }
        audit.record(actor, Action.CASE_READ, id.value(), "查看第%d号凭证 (proof read)".formatted(seq));
        return new DocumentFile("凭证-%d.%s".formatted(seq, Scans.ending(known.type())), known.type(), content);
    }

    private static NotFound none(long seq) {
        return new NotFound("个案没有第%d号凭证，或已更正 (the case has no such file)".formatted(seq));
    }
}
