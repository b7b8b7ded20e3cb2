package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;

/**
 * How a child is brought back: steps, who leads, who helps, when the case is struck off and what goes on after it.
 *
 * @param cases which cases it is for
 * @param steps in their order; each may be passed over if the child returns
 * @param leader who leads
 * @param supporters who must help the leader
 * @param team who forms the working group
 * @param strikeOff when the case is struck off; empty if the plan does not say
 * @param followUp what goes on after it
 */
public record Procedure(
        CaseScope cases,
        List<Step> steps,
        Optional<Party> leader,
        List<Party> supporters,
        List<Party> team,
        Optional<StrikeOff> strikeOff,
        Optional<FollowUp> followUp)
        implements Rule {

    public Procedure {
        steps = List.copyOf(steps);
        supporters = List.copyOf(supporters);
        team = List.copyOf(team);
    }

    /**
     * One step.
     *
     * @param step its kind
     * @param name the plan's name for it; empty if it has none
     * @param by who takes it or signs its document
     * @param to who receives it
     * @param document exact title of its document
     * @param legalBasis articles that the plan or law names
     * @param within by when, counted from the end of the step before
     */
    public record Step(
            StepKind step,
            Optional<String> name,
            Optional<Party> by,
            List<Party> to,
            Optional<String> document,
            List<String> legalBasis,
            Optional<Deadline> within) {

        public Step {
            to = List.copyOf(to);
            legalBasis = List.copyOf(legalBasis);
        }
    }

    /**
     * When a case is struck off.
     *
     * @param needs all that must be there
     * @param nationalStatus the mark in the national system, in its own words
     */
    public record StrikeOff(List<StrikeOffNeed> needs, Optional<String> nationalStatus) {
        public StrikeOff {
            needs = List.copyOf(needs);
        }
    }

    /**
     * Looking after a child.
     *
     * @param times how often
     * @param each in which period
     */
    public record FollowUp(int times, Period each) {}
}
