package org.baoxue.rest.internal.v1;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.CaseProcedure;

/**
 * The procedure of a case.
 *
 * @param secondDropout whether the child had dropped out and come back before (二次辍学)
 */
public record CaseProcedureView(
        List<StepView> steps,
        List<LeadView> leads,
        List<NeedView> missing,
        List<FollowUpView> followUps,
        boolean secondDropout) {

    static CaseProcedureView of(CaseProcedure procedure) {
        return new CaseProcedureView(
                procedure.steps().stream().map(StepView::of).toList(),
                procedure.leads().stream().map(LeadView::of).toList(),
                procedure.missing().stream().map(NeedView::of).toList(),
                procedure.followUps().stream().map(FollowUpView::of).toList(),
                procedure.secondDropout());
    }

    /**
     * One step of one rule.
     *
     * @param document exact title of its document
     * @param sentence the sentence behind the rule
     * @param taken whether it has been taken
     */
    public record StepView(
            String step,
            String name,
            Optional<String> by,
            List<String> to,
            Optional<String> document,
            List<String> legalBasis,
            String rule,
            String strength,
            Optional<String> sentence,
            boolean taken) {
        static StepView of(CaseProcedure.PlannedStep step) {
            return new StepView(
                    step.step().key(),
                    step.name().orElse(step.step().chinese()),
                    step.by().map(Party::chinese),
                    names(step.to()),
                    step.document(),
                    step.legalBasis(),
                    step.rule().text(),
                    step.strength().key(),
                    step.sentence(),
                    step.taken());
        }
    }

    /** Who leads, helps and forms the working group by one rule. */
    public record LeadView(
            String rule,
            Optional<String> leader,
            List<String> supporters,
            List<String> team,
            Optional<String> sentence) {
        static LeadView of(CaseProcedure.Lead lead) {
            return new LeadView(
                    lead.rule().text(),
                    lead.leader().map(Party::chinese),
                    names(lead.supporters()),
                    names(lead.team()),
                    lead.sentence());
        }
    }

    /** What a strike-off still needs; without a sentence it is a proposal of the platform (平台建议). */
    public record NeedView(String need, String name, String rule, Optional<String> sentence) {
        static NeedView of(CaseProcedure.MissingNeed missing) {
            return new NeedView(
                    missing.need().key(), missing.chinese(), missing.rule().text(), missing.sentence());
        }
    }

    /**
     * How often the returned child is looked after.
     *
     * @param each the period
     * @param done visits of follow-up in this case so far
     */
    public record FollowUpView(
            int times, String each, String eachName, long done, String rule, Optional<String> sentence) {
        static FollowUpView of(CaseProcedure.FollowUp asked) {
            return new FollowUpView(
                    asked.times(),
                    asked.each().key(),
                    asked.each().chinese(),
                    asked.done(),
                    asked.rule().text(),
                    asked.sentence());
        }
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::chinese).toList();
    }
}
