package org.baoxue.casework;

import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.casework.document.DocumentFile;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Scans and photos of the papers that prove entries of cases: a death certificate, a proof of studies elsewhere, the guardian's
 * signature before a strike-off. Each is an event of the case that names the hash of its file, so that the chain covers it. Every
 * call passes the gate, throws {@link org.baoxue.access.Denied} outside of it and {@link org.baoxue.access.NotFound} where there
 * is no such case. Thread-safe.
 */
@ProviderType
public interface CaseAttachments {

    /** The largest file in bytes. */
    int LARGEST = 10 << 20;

    /** The most files of one entry. */
    int MOST = 10;

    /** The files of a case, oldest first; neither those that were retracted nor those of entries that were. */
    List<CaseAttachment> list(Actor actor, CaseId id);

    /**
     * Attaches one to an entry of a case; event and file, or neither.
     *
     * @param of sequence of the entry
     * @param title what it shows; may be empty
     * @param content JPEG, PNG or PDF, at most {@link #LARGEST} bytes
     * @throws org.baoxue.access.Invalid if it is of another type, as its first bytes show, too large, there are {@link #MOST},
     *     or no such entry stands
     */
    CaseAttachment attach(Actor actor, CaseId id, long of, String title, byte[] content);

    /**
     * The file of one, byte for byte, for those who may read the words of the entry; noted in the audit trail.
     *
     * @param seq sequence of the event by which it was attached
     * @throws org.baoxue.access.NotFound if there is none, it was retracted or erased
     * @throws org.baoxue.access.Conflict if what is stored is something else
     */
    DocumentFile file(Actor actor, CaseId id, long seq);
}
