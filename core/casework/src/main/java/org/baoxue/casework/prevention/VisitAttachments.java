package org.baoxue.casework.prevention;

import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Photos and scans of visits at home, such as of the record that the guardian signed. Every call passes the gate, throws
 * {@link org.baoxue.access.Denied} outside of it and {@link org.baoxue.access.NotFound} where there is no such visit.
 * Thread-safe.
 */
@ProviderType
public interface VisitAttachments {

    /** The largest attachment in bytes. */
    int LARGEST = 10 << 20;

    /** The most attachments of one visit. */
    int MOST = 10;

    /** The attachments of a visit, oldest first. */
    List<VisitAttachment> list(Actor actor, ChildId child, long visit);

    /**
     * Adds one.
     *
     * @param content JPEG, PNG or PDF, at most {@link #LARGEST} bytes
     * @throws org.baoxue.access.Invalid if it is of another type, as its first bytes show, too large, or there are
     *     {@link #MOST}
     * @throws org.baoxue.access.Conflict if the visit was taken back
     */
    VisitAttachment add(Actor actor, ChildId child, long visit, byte[] content);

    /**
     * The file of one, byte for byte; for those who may read the words of the visit.
     *
     * @throws org.baoxue.access.NotFound if there is none, or it was erased
     */
    DocumentFile file(Actor actor, ChildId child, long visit, int number);
}
