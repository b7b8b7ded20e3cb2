package org.baoxue.casework.prevention;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Page;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.roster.ChildId;

/**
 * Pupils who were not visited yet.
 *
 * @param rule the rule that asks for the visits; empty where the reader gave the first day
 * @param sentence the words that the rule rests on
 * @param first first day that counts
 * @param last last day that counts
 * @param coverage how many were visited by today
 * @param remaining who was not, by class and name
 */
public record Unvisited(
        Optional<RuleKey> rule,
        Optional<String> sentence,
        LocalDate first,
        LocalDate last,
        VisitCoverage coverage,
        Page<Pupil> remaining) {

    /**
     * One pupil.
     *
     * @param name as the reader may see it
     * @param visits on how many days it was visited, where the plan asks for more
     */
    public record Pupil(ChildId child, String name, String grade, String classId, long visits) {

        /** Names nobody: records reach logs. */
        @Override
        public String toString() {
            return "Pupil[" + child + " " + classId + "]";
        }
    }
}
