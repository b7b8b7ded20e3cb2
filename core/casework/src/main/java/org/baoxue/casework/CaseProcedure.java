package org.baoxue.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.PlacementFactor;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.document.DocumentId;

/**
 * How the plans of the place that governs a case want the child brought back, and what of it has been done.
 *
 * @param steps every step of every rule for the case, in the order of the rules; none where no plan has any (方案未规定)
 * @param leads who leads, helps and forms the working group, by rule
 * @param missing what is still needed before the case may be struck off
 * @param followUps how often the plans want the child looked after once it is back
 * @param timeLimit by when the child is to be brought back, as last laid down in the case (劝返时限)
 * @param placement where the plans offer to place the child; empty once nobody is to be placed
 * @param secondDropout whether the child had dropped out and come back before (二次辍学)
 */
public record CaseProcedure(
        List<PlannedStep> steps,
        List<Lead> leads,
        List<MissingNeed> missing,
        List<FollowUp> followUps,
        Optional<TimeLimit> timeLimit,
        Optional<Offered> placement,
        boolean secondDropout) {

    public CaseProcedure {
        steps = List.copyOf(steps);
        leads = List.copyOf(leads);
        missing = List.copyOf(missing);
        followUps = List.copyOf(followUps);
    }

    /**
     * One step.
     *
     * @param step its kind
     * @param name the plan's name for it
     * @param by who takes it
     * @param to who receives its document
     * @param document exact title of its document
     * @param legalBasis articles that the plan names
     * @param rule the rule
     * @param strength how strongly it binds
     * @param sentence the sentence behind the rule
     * @param taken whether it has been taken in this case
     * @param paper where its document stands in this case; empty where no rule of the place declares it
     */
    public record PlannedStep(
            StepKind step,
            Optional<String> name,
            Optional<Party> by,
            List<Party> to,
            Optional<String> document,
            List<String> legalBasis,
            RuleKey rule,
            Strength strength,
            Optional<String> sentence,
            boolean taken,
            Optional<StepDocument> paper) {

        public PlannedStep {
            to = List.copyOf(to);
            legalBasis = List.copyOf(legalBasis);
        }
    }

    /**
     * Where the document of a step stands in a case.
     *
     * @param made whether it is made out here; those of courts are recorded alone
     * @param document its place in the register; empty as long as there is none
     * @param number the number as it stands in the document
     * @param on its date
     * @param servedOn day of its first service that counts (送达)
     * @param until last day for obeying it, from its service; a heavier step waits for it
     * @param deviation what of it is missing although the step was taken, with the sentence (偏离，需说明)
     */
    public record StepDocument(
            boolean made,
            Optional<DocumentId> document,
            Optional<String> number,
            Optional<LocalDate> on,
            Optional<LocalDate> servedOn,
            Optional<LocalDate> until,
            Optional<String> deviation) {}

    /**
     * By when the child is to be brought back.
     *
     * @param until last day
     * @param over whether that day is over and the child is not back
     */
    public record TimeLimit(LocalDate until, boolean over) {}

    /**
     * Where the plans offer to place the child (安置), by its absence and age.
     *
     * @param left first day of absence
     * @param returned day of the return
     * @param assumed whether the child is not back yet, so that the return is taken to be today
     * @param age full years on that day; empty where no list tells, or for readers who may not know
     * @param options none where no plan speaks of it (方案未规定)
     */
    public record Offered(
            LocalDate left, LocalDate returned, boolean assumed, Optional<Integer> age, List<PlacementOption> options) {

        public Offered {
            options = List.copyOf(options);
        }
    }

    /**
     * What one rule offers.
     *
     * @param to where
     * @param fits whether it is for an absence of this length; empty where the rule gives none, or the calendar does not hold it
     * @param words for whom, in the plan's words
     * @param classCap most pupils of a separate class
     * @param factors what is taken into account
     * @param sentence the sentence behind the rule
     */
    public record PlacementOption(
            List<PlacementKind> to,
            Optional<Boolean> fits,
            Optional<String> words,
            Optional<Integer> classCap,
            List<PlacementFactor> factors,
            RuleKey rule,
            Strength strength,
            Optional<String> sentence) {

        public PlacementOption {
            to = List.copyOf(to);
            factors = List.copyOf(factors);
        }
    }

    /** Who acts by one rule. */
    public record Lead(
            RuleKey rule, Optional<Party> leader, List<Party> supporters, List<Party> team, Optional<String> sentence) {

        public Lead {
            supporters = List.copyOf(supporters);
            team = List.copyOf(team);
        }
    }

    /**
     * Looking after the returned child.
     *
     * @param times how often
     * @param each in which period
     * @param done visits of follow-up in this case so far
     * @param sentence the sentence behind the rule
     */
    public record FollowUp(int times, Period each, long done, RuleKey rule, Optional<String> sentence) {}

    /**
     * Something that a strike-off still needs.
     *
     * @param nationalStatus the mark in the national system that the plan wants, in its own words
     * @param sentence the sentence behind the rule; empty for a proposal of the platform (平台建议)
     */
    public record MissingNeed(
            StrikeOffNeed need,
            Optional<String> nationalStatus,
            RuleKey rule,
            Strength strength,
            Optional<String> sentence) {

        /** The need in words. */
        public String chinese() {
            return need == StrikeOffNeed.NATIONAL_STATUS
                    ? need.chinese()
                            + nationalStatus.map(status -> "为「" + status + "」").orElse("")
                    : need.chinese();
        }
    }
}
