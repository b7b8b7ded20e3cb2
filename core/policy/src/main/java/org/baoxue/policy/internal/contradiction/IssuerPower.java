package org.baoxue.policy.internal.contradiction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Power;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.policy.Contradiction;
import org.baoxue.policy.evaluation.Procedures;

/** Whether whoever takes a step or issues a notice is among those to whom the rules of power in force give it. */
final class IssuerPower implements Check {

    @Override
    public void look(Said said) {
        if (said.rule() instanceof Procedure procedure
                && said.statement().fields().containsKey("steps")) {
            List<Procedure.Step> steps = procedure.steps();
            for (int i = 0; i < steps.size(); i++) {
                look(said, steps.get(i).by(), steps.get(i).step(), "steps", "steps[" + (i + 1) + "].by");
            }
        } else if (said.rule() instanceof Notice notice
                && said.statement().fields().containsKey("issuer")) {
            Procedures.stepOf(notice.purpose())
                    .ifPresent(step -> look(said, notice.issuer(), step, "issuer", "issuer"));
        }
    }

    private static void look(Said said, Optional<Party> issuer, StepKind step, String field, String path) {
        issuer.filter(party -> !Procedures.hasPower(said.policy(), step, party))
                .ifPresent(party -> said.report(new AtOdds(
                        Contradiction.ISSUER_WITHOUT_POWER,
                        field,
                        path,
                        "%s %s（%s %s）".formatted(party.key(), step.key(), party.chinese(), step.chinese()),
                        powerful(said, step))));
    }

    private static String powerful(Said said, StepKind step) {
        return said.policy().rules(Power.class).stream()
                .map(ResolvedRule::rule)
                .filter(power -> power.step() == step)
                .flatMap(power -> power.issuers().stream())
                .map(Party::key)
                .distinct()
                .collect(Collectors.joining(" | "));
    }
}
