package org.baoxue.policy.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Power;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;

/** Who may take which step, what comes next, and when a case is struck off. */
public final class Procedures {

    private Procedures() {}

    /**
     * Whether the party may take the step: no rule of power in force leaves it out, and the procedure has the step and names
     * nobody else for it.
     */
    public static boolean mayTake(ResolvedPolicy policy, Procedure procedure, StepKind step, Party party) {
        return hasPower(policy, step, party)
                && procedure.steps().stream()
                        .filter(each -> each.step() == step)
                        .findFirst()
                        .map(each -> each.by().map(party::equals).orElse(true))
                        .orElse(false);
    }

    /** Whether the rules of power in force, if there are any for the step, name the party. */
    public static boolean hasPower(ResolvedPolicy policy, StepKind step, Party party) {
        List<Power> powers = policy.rules(Power.class).stream()
                .map(ResolvedRule::rule)
                .filter(power -> power.step() == step)
                .toList();
        return powers.isEmpty()
                || powers.stream().anyMatch(power -> power.issuers().contains(party));
    }

    /** Whether the party may issue the notice: it has the power, and the rule names nobody else. */
    public static boolean mayIssue(ResolvedPolicy policy, Notice notice, Party party) {
        return notice.issuer().map(party::equals).orElse(true)
                && stepOf(notice.purpose())
                        .map(step -> hasPower(policy, step, party))
                        .orElse(true);
    }

    /** The step whose power a notice needs; empty for notices that anybody may send. */
    public static Optional<StepKind> stepOf(NoticePurpose purpose) {
        return switch (purpose) {
            case ENTRY, RETURN -> Optional.empty();
            case ORDER -> Optional.of(StepKind.ORDER);
            case PENALTY -> Optional.of(StepKind.PENALTY);
            case JUDICIAL -> Optional.of(StepKind.JUDICIAL);
        };
    }

    /** The step after this one; empty after the last, or if the procedure has no such step. */
    public static Optional<Procedure.Step> next(Procedure procedure, StepKind after) {
        List<Procedure.Step> steps = procedure.steps();
        for (int i = 0; i + 1 < steps.size(); i++) {
            if (steps.get(i).step() == after && steps.get(i + 1).step() != after) {
                return Optional.of(steps.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether a case may be struck off; empty if the procedure does not say when. */
    public static Optional<Boolean> mayStrikeOff(Procedure procedure, Collection<StrikeOffNeed> there) {
        return procedure.strikeOff().map(strikeOff -> there.containsAll(strikeOff.needs()));
    }
}
