package org.baoxue.casework.document;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.casework.CaseId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The documents of the cases in a reader's scope. Every call passes the gate and throws {@link org.baoxue.access.Denied}
 * outside of it and {@link org.baoxue.access.NotFound} where there is no such case or document. Thread-safe.
 */
@ProviderType
public interface CaseDocuments {

    /** The documents that the plans of the governing place know today, by their rules. */
    List<DocumentKind> kinds(Actor actor, CaseId id);

    /** The documents of a case, oldest first. */
    List<CaseDocument> list(Actor actor, CaseId id);

    /**
     * Makes out a document under the next number of the issuing unit. Two at once never get the same number, and one that
     * fails takes none.
     *
     * @throws org.baoxue.access.Invalid if no plan of the place knows it, it is one of a court, the unit may not issue it, or
     *     its template cannot be filled; with the reason
     */
    CaseDocument make(Actor actor, CaseId id, DocumentRequest request);

    /**
     * Records a document made out elsewhere, under the next number of the actor's own unit.
     *
     * @throws org.baoxue.access.Invalid if no notice of the place is of this kind, or it is made out here
     */
    CaseDocument record(Actor actor, CaseId id, ReceivedDocument received);

    /**
     * The file of a document, byte for byte as it was made out.
     *
     * @throws org.baoxue.access.Conflict if the stored bytes are not those that were made out
     */
    DocumentFile file(Actor actor, CaseId id, DocumentId document);

    /**
     * Records how a document was served (送达回证). A proof is never changed: what was wrong is told by another one.
     *
     * @throws org.baoxue.access.Invalid if something is missing, such as the witness of a refusal, or the time is before the
     *     document or ahead
     */
    CaseDocument serve(Actor actor, CaseId id, DocumentId document, ServiceProof proof);

    /**
     * 送达回证 of a document as a sheet to be printed and signed, in a layout of the platform's own (平台建议格式): filled with
     * what is known, the rest left to be written by hand. It is not kept; the signed one comes back as a scan.
     *
     * @param service the recorded attempt that it tells of; empty for the next one
     * @throws org.baoxue.access.NotFound if there is no such attempt
     */
    DocumentFile slip(Actor actor, CaseId id, DocumentId document, Optional<Integer> service);

    /** The largest scan in bytes. */
    int LARGEST_SCAN = 10 << 20;

    /**
     * Adds the scan or photo of the signed slip to a proof, once.
     *
     * @param content JPEG, PNG or PDF, at most {@link #LARGEST_SCAN} bytes
     * @throws org.baoxue.access.Invalid if it is of another type, as its first bytes show, or too large
     * @throws org.baoxue.access.Conflict if the proof has one
     */
    CaseDocument addScan(Actor actor, CaseId id, DocumentId document, int service, byte[] content);

    /**
     * The scan of a proof.
     *
     * @throws org.baoxue.access.Conflict if the stored bytes are not those that were added
     */
    DocumentFile scan(Actor actor, CaseId id, DocumentId document, int service);
}
