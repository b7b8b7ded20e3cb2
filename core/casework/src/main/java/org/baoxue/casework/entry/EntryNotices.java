package org.baoxue.casework.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.casework.document.ZipDownload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 入学通知书 of the children of a round: made out by the notice that the plan of the place has, else in a format of ours, numbered
 * in the register of the issuing unit, and kept to the byte. Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it and {@link org.baoxue.access.NotFound} where there is no such round, child or
 * notice. Thread-safe.
 */
@ProviderType
public interface EntryNotices {

    /** How many notices one call makes out or packs at most. */
    int MOST = 2_000;

    /**
     * Makes out the notice of one child; one that has one gets another, which counts from then on.
     *
     * @throws org.baoxue.access.Invalid if no plan knows such a notice, the unit may not issue it, or the child is registered
     * @throws org.baoxue.access.Conflict if the round is closed, or another notice was made out for it meanwhile
     */
    EntryNotice make(Actor actor, long round, int child, NoticeOrder order);

    /**
     * Makes out the notices of the children in question that have none. Each is a whole one: where the call is cut off, the
     * next one goes on. A child that can get none does not keep the others from theirs; one that got a notice or was
     * registered meanwhile is passed over.
     *
     * @param cell only this village group, village or school; all in scope if empty
     * @throws org.baoxue.access.Invalid if there are more than {@link #MOST}, or the last day lies before today
     * @throws org.baoxue.access.Conflict if the round is closed
     */
    NoticesMade makeAll(Actor actor, long round, Optional<String> cell, NoticeOrder order);

    /** The notices of a child, oldest first. */
    List<EntryNotice> of(Actor actor, long round, int child);

    /**
     * The newest notice of a child.
     *
     * @throws org.baoxue.access.Conflict if the stored bytes are not those that were made out
     */
    DocumentFile file(Actor actor, long round, int child);

    /**
     * The newest notices of a village, a school or all in scope in one zip, whose writing fails where the stored bytes of one
     * are not those that were made out.
     *
     * @throws org.baoxue.access.Invalid if there are more than {@link #MOST}
     */
    ZipDownload files(Actor actor, long round, Optional<String> cell);

    /**
     * Records how the newest notice of a child was served (送达回证).
     *
     * @throws org.baoxue.access.Invalid if something is missing or the time cannot be
     */
    EntryNotice serve(Actor actor, long round, int child, ServiceProof proof);

    /**
     * Records that the return slip is back.
     *
     * @param on day on which it came back, in Asia/Shanghai
     * @param words what it says; personal, may be empty
     * @throws org.baoxue.access.Invalid if the day lies before the notice or ahead
     * @throws org.baoxue.access.Conflict if the round is closed, or another notice was made out meanwhile
     */
    void slip(Actor actor, long round, int child, LocalDate on, String words);
}
