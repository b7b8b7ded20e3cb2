package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.PlacementFactor;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.casework.CaseProcedure;
import org.baoxue.casework.document.DocumentId;

/**
 * The procedure of a case.
 *
 * @param timeLimit by when the child is to be brought back, as last laid down in the case (劝返时限)
 * @param placement where the plans offer to place the child (安置); empty once nobody is to be placed
 * @param secondDropout whether the child had dropped out and come back before (二次辍学)
 */
public record CaseProcedureView(
        List<StepView> steps,
        List<LeadView> leads,
        List<NeedView> missing,
        List<FollowUpView> followUps,
        Optional<TimeLimitView> timeLimit,
        Optional<OfferedView> placement,
        boolean secondDropout) {

    static CaseProcedureView of(CaseProcedure procedure) {
        return new CaseProcedureView(
                procedure.steps().stream().map(StepView::of).toList(),
                procedure.leads().stream().map(LeadView::of).toList(),
                procedure.missing().stream().map(NeedView::of).toList(),
                procedure.followUps().stream().map(FollowUpView::of).toList(),
                procedure.timeLimit().map(limit -> new TimeLimitView(limit.until(), limit.over())),
                procedure.placement().map(OfferedView::of),
                procedure.secondDropout());
    }

    /**
     * By when the child is to be brought back.
     *
     * @param over whether that day is over and the child is not back
     */
    public record TimeLimitView(LocalDate until, boolean over) {}

    /**
     * One step of one rule.
     *
     * @param document exact title of its document
     * @param sentence the sentence behind the rule
     * @param taken whether it has been taken
     * @param paper where its document stands in this case
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
            boolean taken,
            Optional<StepDocumentView> paper) {
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
                    step.taken(),
                    step.paper().map(StepDocumentView::of));
        }
    }

    /**
     * Where the document of a step stands.
     *
     * @param made whether it is made out here; those of courts are recorded alone
     * @param document its place in the register
     * @param number the number as it stands in the document
     * @param on its date
     * @param servedOn day of its first service that counts
     * @param until last day for obeying it, from its service
     * @param deviation what is missing although the step was taken (偏离，需说明), with the sentence
     */
    public record StepDocumentView(
            boolean made,
            Optional<String> document,
            Optional<String> number,
            Optional<LocalDate> on,
            Optional<LocalDate> servedOn,
            Optional<LocalDate> until,
            Optional<String> deviation) {
        static StepDocumentView of(CaseProcedure.StepDocument paper) {
            return new StepDocumentView(
                    paper.made(),
                    paper.document().map(DocumentId::toString),
                    paper.number(),
                    paper.on(),
                    paper.servedOn(),
                    paper.until(),
                    paper.deviation());
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

    /**
     * Where the plans offer to place the child, by its absence and age.
     *
     * @param left first day of absence
     * @param returned day of the return
     * @param assumed whether the child is not back yet, so that the return is taken to be today
     * @param age full years on that day
     */
    public record OfferedView(
            LocalDate left, LocalDate returned, boolean assumed, Optional<Integer> age, List<OptionView> options) {
        static OfferedView of(CaseProcedure.Offered offered) {
            return new OfferedView(
                    offered.left(),
                    offered.returned(),
                    offered.assumed(),
                    offered.age(),
                    offered.options().stream().map(OptionView::of).toList());
        }
    }

    /**
     * What one rule offers.
     *
     * @param to where, by the names that an event of placement takes
     * @param toNames the same as bureaus say it
     * @param fits whether it is for an absence of this length; empty where the rule gives none
     * @param words for whom, in the plan's words
     * @param classCap most pupils of a separate class
     * @param factors what is taken into account
     */
    public record OptionView(
            List<String> to,
            List<String> toNames,
            Optional<Boolean> fits,
            Optional<String> words,
            Optional<Integer> classCap,
            List<String> factors,
            String rule,
            String strength,
            Optional<String> sentence) {
        static OptionView of(CaseProcedure.PlacementOption option) {
            return new OptionView(
                    option.to().stream().map(PlacementKind::key).toList(),
                    option.to().stream().map(PlacementKind::chinese).toList(),
                    option.fits(),
                    option.words(),
                    option.classCap(),
                    option.factors().stream().map(PlacementFactor::chinese).toList(),
                    option.rule().text(),
                    option.strength().key(),
                    option.sentence());
        }
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::chinese).toList();
    }
}
