package org.baoxue.casework.change;

import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The yearly 升级 of a class, a school or a county as one change: seen first, confirmed as it was seen, registered for every pupil
 * or for none, and taken back as a whole. A class goes up to the class of the same number one grade higher; one that names no
 * grade keeps its unit; the last grade of primary school, the ninth, and the highest grade of a school without a class above it
 * leave by 毕业. The enrolment list stays the source of who is in which class. Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it. Days are days in Asia/Shanghai. Thread-safe.
 */
@ProviderType
public interface Promotions {

    /**
     * What would be registered, by the last lists that describe the school year before.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the school year is not near, no rule says when it begins, or the order names a pupil or
     *     a class that is not of the unit
     */
    PromotionPreview preview(Actor actor, PromotionOrder order, PageRequest page);

    /**
     * Registers what was seen. The same again changes nothing.
     *
     * @param hash of the preview
     * @param proof the paper behind it; required
     * @throws org.baoxue.access.Conflict if lists, units or registered changes are not what they were in the preview
     * @throws org.baoxue.access.Invalid if the school year has not begun, something stands in the way, or nobody goes up; and as
     *     {@link #preview}
     */
    Promotion confirm(Actor actor, PromotionOrder order, String hash, String proof);

    /** The promotions of a unit, of those below it, and of those above it, newest first. */
    Page<Promotion> list(Actor actor, String unit, PageRequest page);

    /**
     * Withdraws every entry of a promotion that still stands.
     *
     * @param reason required
     * @throws org.baoxue.access.NotFound if there is no such promotion
     * @throws org.baoxue.access.Conflict if it was taken back, or entries were corrected or a list has confirmed them since;
     *     nothing is withdrawn then
     */
    Promotion undo(Actor actor, long number, String reason);
}
