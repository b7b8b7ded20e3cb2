package org.baoxue.casework.reconciliation;

import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 四查三比对 (2024 notice) and the comparisons beside it. What a person has explained with proof is not asked again until the facts
 * behind it change. Equal ID numbers count by themselves. A likely pair does from the probability on that the policy of the place
 * gives ({@code reconciliation.same-from}): it is explained by the platform with its evidence, until a person explains it otherwise,
 * which the platform never overrules. Where no policy gives one (方案未规定), a person decides each. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it.
 * Thread-safe.
 */
@ProviderType
public interface Reconciliations {

    /**
     * Compares the lists of a unit's place as they are when its turn comes, in the background; of a school its own pupils with its
     * roll, and nothing else. The results of all comparisons are
     * written by one transaction at the end; one that fails or is cancelled writes nothing.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the unit is neither a school nor serves a place, or a place larger than a county, or no
     *     plan of the place names a comparison and none is asked for, or a school asks for another than its own
     * @throws org.baoxue.access.Conflict if too many are waiting
     */
    ComparisonJob start(Actor actor, ComparisonRequest request);

    /**
     * How far one's comparison is.
     *
     * @throws org.baoxue.access.NotFound if the actor has no such job, or it was long ago, or the program was restarted
     */
    ComparisonJob status(Actor actor, String job);

    /** Stops one's comparison, unless its results are being written; throws as {@link #status}. */
    void cancel(Actor actor, String job);

    /** The newest run of each comparison of a unit; empty if there was none. */
    List<ComparisonRun> last(Actor actor, String unit);

    /** The differences in the actor's scope. */
    Page<Finding> findings(Actor actor, FindingQuery query);

    /**
     * Explains a difference. {@link Explanation#NEVER_ENROLLED} opens a case of 失学, {@link Explanation#SUSPECTED} one of 疑似辍学.
     *
     * @param facts the facts as the actor saw them
     * @param proof what proves it, or what was found; personal
     * @throws org.baoxue.access.NotFound if this comparison found nothing about this child
     * @throws org.baoxue.access.Conflict if the facts are others by now, or the child has an open case of the other door
     * @throws org.baoxue.access.Invalid if the proof is missing, the explanation is none for this comparison, or the case is not for
     *     this child
     */
    Finding explain(
            Actor actor, ListComparison comparison, ChildId child, Explanation explanation, String proof, String facts);
}
