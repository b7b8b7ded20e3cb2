package org.baoxue.casework.internal.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.RetryableConflictException;
import org.baoxue.storage.StorageException;

/** 送达回证 of documents. Thread-safe. */
record Services(Database database, CaseBook book) {

    private static final int ATTEMPTS = 10;
    private static final int LONGEST = 500;

    /** Who recorded something, under which policy. */
    record Author(String actor, String policyHash) {}

    Map<String, List<Served>> of(CaseId id) {
        return database.read(handle -> ServiceStore.of(handle, id));
    }

    /**
     * Records a proof, and the service in the log of the case, where there is one; both or neither.
     *
     * @throws Invalid if something is missing or the time cannot be
     */
    void add(DocumentRow document, ServiceProof proof, Author by, Instant now) {
        DocumentId id = DocumentId.of(document.documentId());
        ServiceProof checked = checked(document, proof, LocalDateTime.ofInstant(now, Due.ZONE));
        for (int attempt = 1; ; attempt++) {
            try {
                database.write(handle -> {
                    int seq = ServiceStore.next(handle, id);
                    ServiceStore.insert(handle, ServiceRow.of(id, seq, checked, by.actor(), now));
                    if (document.caseId() != null) {
                        CaseEvent served = event(id, seq, checked);
                        book.appendNext(handle, new CaseId(document.caseId()), served, by.actor(), by.policyHash());
                    }
                    return seq;
                });
                return;
            } catch (DuplicateKeyException | RetryableConflictException e) {
                giveUpAfter(attempt, e);
            }
        }
    }

    private static CaseEvent event(DocumentId id, int seq, ServiceProof proof) {
        return new CaseEvent.DocumentServed(
                proof.at(),
                id,
                seq,
                proof.manner(),
                proof.signed(),
                Personal.of(proof.place()),
                Personal.of(proof.recipient()),
                Personal.of(proof.server()),
                said(proof.witness()),
                said(proof.note()));
    }

    private static Optional<Personal> said(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(Personal.of(words));
    }

    private static void giveUpAfter(int attempt, StorageException e) {
        if (attempt == ATTEMPTS) {
            throw e;
        }
    }

    private static ServiceProof checked(DocumentRow document, ServiceProof proof, LocalDateTime now) {
        if (proof.at().isAfter(now)) {
            throw new Invalid("/at", "送达时间不能在此刻之后：%s (the time lies ahead)".formatted(proof.at()));
        }
        if (proof.at().toLocalDate().isBefore(document.issuedOn())) {
            throw new Invalid(
                    "/at",
                    "送达时间不能早于文书日期 %s：%s (served before the date of the document)"
                            .formatted(document.issuedOn(), proof.at()));
        }
        return new ServiceProof(
                proof.at(),
                words("/place", proof.place(), true),
                words("/recipient", proof.recipient(), true),
                proof.manner(),
                proof.signed(),
                words(
                        "/witness",
                        proof.witness(),
                        !proof.signed() && proof.manner().inPerson()),
                words("/server", proof.server(), true),
                words("/note", proof.note(), !proof.signed() && !proof.manner().inPerson()));
    }

    private static String words(String pointer, String text, boolean required) {
        String compact = text.strip();
        if (required && compact.isEmpty()) {
            throw new Invalid(
                    pointer,
                    switch (pointer) {
                        case "/witness" -> "没有签名的，须写明见证人 (a refusal, or what was left, needs a witness)";
                        case "/note" -> "没有签名的，须写明凭证，如邮件号、公告之处 (say what shows it, such as the number of the letter)";
                        default -> "请填写 (a text is required)";
                    });
        }
        return Words.plain(pointer, compact, LONGEST);
    }

    /**
     * Adds a scan.
     *
     * @throws Invalid if it is none
     * @throws Conflict if there is one
     * @throws NotFound if there is no such proof
     */
    void addScan(DocumentId document, int seq, byte[] content) {
        get(document, seq);
        Scans scan = Scans.of(content);
        boolean added = database.write(
                handle -> ServiceStore.addScan(handle, document, seq, scan.type(), Digests.sha256(content), content));
        if (!added) {
            throw new Conflict(
                    "第%d次送达已有扫描件，不能更换；有误的请另登记一次送达 (the proof has a scan: record another proof)".formatted(seq));
        }
    }

    /**
     * The scan of a proof.
     *
     * @throws NotFound if there is none
     * @throws Conflict if it is not the one that was added
     */
    DocumentFile scan(DocumentId document, int seq) {
        ServiceRow row = get(document, seq);
        byte[] content = database.read(handle -> ServiceStore.scan(handle, document, seq))
                .orElseThrow(() -> new NotFound("第%d次送达没有扫描件 (the proof has no scan)".formatted(seq)));
        if (!Digests.sha256(content).equals(row.scanHash())) {
            throw new Conflict("第%d次送达的扫描件与登记时不同，不予提供 (the stored scan is not the one that was added)".formatted(seq));
        }
        return new DocumentFile(
                "%s-%d.%s".formatted(document, seq, Scans.ending(row.scanType())), row.scanType(), content);
    }

    private ServiceRow get(DocumentId document, int seq) {
        return database.read(handle -> ServiceStore.find(handle, document, seq))
                .orElseThrow(() -> missing(document, seq));
    }

    static NotFound missing(DocumentId document, int seq) {
        return new NotFound("文书 %s 没有第%d次送达 (no such proof)".formatted(document, seq));
    }
}
