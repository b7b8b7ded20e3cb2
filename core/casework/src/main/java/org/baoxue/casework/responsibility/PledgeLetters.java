package org.baoxue.casework.responsibility;

import org.baoxue.access.Actor;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.ZipDownload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Letters of responsibility as Word documents to be printed and signed: under their titles, with the plan's words, in a layout
 * of the platform's own (平台建议格式). They show names in full, so each one that a guardian or pupil signs is written to the
 * audit trail as a reveal. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it, and for roles
 * that see names masked. Thread-safe.
 */
@ProviderType
public interface PledgeLetters {

    /** The most letters of one zip. */
    int MOST = 500;

    /**
     * One letter.
     *
     * @throws org.baoxue.access.NotFound if there is no such letter
     * @throws org.baoxue.access.Conflict if its entry was taken back
     */
    DocumentFile letter(Actor actor, String id);

    /**
     * All letters that a unit and the units below it keep, but for those that were taken back, each as a document of its own.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit, or it keeps none
     * @throws org.baoxue.access.Invalid if there are more than {@link #MOST}
     */
    ZipDownload letters(Actor actor, String unit);
}
