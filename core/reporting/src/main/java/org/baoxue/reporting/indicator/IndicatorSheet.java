package org.baoxue.reporting.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;

/**
 * The indicators of one unit on one day. With the roster and the policy of these hashes the same figures come out again.
 *
 * @param unit code of the unit
 * @param day day in Asia/Shanghai at whose end the cases are counted
 * @param schoolYearStart first day of the school year whose pupils are counted
 * @param division the place whose policy holds
 * @param policyHash the policy snapshot
 * @param rosterSequence published sequence of the roster
 * @param rosterHash hash of the roster
 * @param cohorts what is recorded of the cohorts that graduated last, by stage: the base of 巩固率 and what is missing of it
 * @param figures what could be computed, also without a target
 * @param unmeasured targets of the place that no figure answers, with the reason
 * @param proposals sanctions and rewards that the figures propose; a person decides
 */
public record IndicatorSheet(
        String unit,
        String unitName,
        UnitKind kind,
        LocalDate day,
        LocalDate schoolYearStart,
        DivisionCode division,
        String policyHash,
        long rosterSequence,
        String rosterHash,
        List<CohortBase> cohorts,
        List<Figure> figures,
        List<Unmeasured> unmeasured,
        List<Proposal> proposals) {

    public IndicatorSheet {
        cohorts = List.copyOf(cohorts);
        figures = List.copyOf(figures);
        unmeasured = List.copyOf(unmeasured);
        proposals = List.copyOf(proposals);
    }

    /**
     * One figure.
     *
     * @param group of which children it is taken
     * @param base children in the denominator; for a count those among whom is counted
     * @param lost children who lower a rate or make a count: dropouts, or children of age without 学籍; for the share of 送教
     *     those who are sent lessons; for a cohort those of the denominator who did not graduate
     * @param cohort the cohort, where the figure is taken of one
     * @param value per cent for rates, with all its digits; children for counts
     * @param targets the targets of the place for this indicator, stage and kind of unit; none for groups, since no plan's
     *     words for a group are one of the lists
     */
    public record Figure(
            Indicator indicator,
            Stage stage,
            SubPopulation group,
            Formula formula,
            int base,
            int lost,
            Optional<Graduated> cohort,
            BigDecimal value,
            List<Target> targets) {
        public Figure {
            targets = List.copyOf(targets);
        }
    }

    /**
     * The cohort behind a figure.
     *
     * @param graduationYear the 届
     * @param graduates the numerator; may be larger than the denominator
     */
    public record Graduated(int graduationYear, int graduates) {}

    /**
     * A target and how the figure stands to it.
     *
     * @param value as the plan prints it
     * @param met whether the figure meets it
     * @param mayLose how many more children may be lost (还可流失几人); −1 if it is missed already. Of a cohort by how many the
     *     graduates exceed what the target needs
     * @param formulaUnsaid whether the plan names no formula, so that the platform's default is held against it
     * @param suspectedMisprint whether the printed value looks like a misprint
     * @param levelUnsaid whether the plan does not say for which kind of unit it is meant
     */
    public record Target(
            RuleKey rule,
            Comparison comparison,
            BigDecimal value,
            Strength strength,
            Origin origin,
            boolean met,
            int mayLose,
            boolean formulaUnsaid,
            boolean suspectedMisprint,
            boolean levelUnsaid,
            Optional<Source> source) {}

    /** A target that no figure answers, and why. */
    public record Unmeasured(
            RuleKey rule,
            Indicator indicator,
            Stage stage,
            Optional<String> population,
            Comparison comparison,
            BigDecimal value,
            String reason,
            Optional<Source> source) {}

    /**
     * A sanction or reward that a figure proposes.
     *
     * @param because the figure in words
     * @param target whom it meets, in words
     * @param consequences what follows, in words
     * @param decidedBy who decides, in words; empty if the plan does not say
     */
    public record Proposal(
            RuleKey rule,
            String because,
            String target,
            String consequences,
            Optional<String> decidedBy,
            Optional<Source> source) {}
}
