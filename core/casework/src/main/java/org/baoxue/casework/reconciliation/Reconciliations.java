package org.baoxue.casework.reconciliation;

import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 户籍×学籍 → 失学, the first comparison of 三比对 (2024 notice). What a person has explained with proof is not asked again
 * until the facts behind it change. No plan gives a bar above which a likely pair counts by itself (方案未规定), so a person
 * decides each. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface Reconciliations {

    /**
     * Compares the lists of a unit's place as they are now.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the unit serves no place, or a place larger than a county
     */
    ComparisonRun run(Actor actor, String unit);

    /** The newest comparison of a unit; empty if there was none. */
    Optional<ComparisonRun> last(Actor actor, String unit);

    /** The differences in the actor's scope. */
    Page<Finding> findings(Actor actor, FindingQuery query);

    /**
     * Explains a difference. {@link Explanation#NEVER_ENROLLED} opens a case of 失学.
     *
     * @param facts the facts as the actor saw them
     * @param proof what proves it, or what was found; personal
     * @throws org.baoxue.access.NotFound if nothing was found about this child
     * @throws org.baoxue.access.Conflict if the facts are others by now, or the child has an open case already
     * @throws org.baoxue.access.Invalid if the proof is missing, or a case of 失学 is not for this child
     */
    Finding explain(Actor actor, ChildId child, Explanation explanation, String proof, String facts);
}
