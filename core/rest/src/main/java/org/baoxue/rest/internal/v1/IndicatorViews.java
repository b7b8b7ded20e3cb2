package org.baoxue.rest.internal.v1;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.CaseId;
import org.baoxue.reporting.indicator.FigureChild;
import org.baoxue.reporting.indicator.IndicatorSheet;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
import org.baoxue.reporting.indicator.IndicatorSheet.Graduated;
import org.baoxue.reporting.indicator.IndicatorSheet.Proposal;
import org.baoxue.reporting.indicator.IndicatorSheet.Target;
import org.baoxue.reporting.indicator.IndicatorSheet.Unmeasured;
import org.baoxue.rest.internal.v1.CohortViews.CohortBaseView;
import org.baoxue.rest.internal.v1.PolicyViews.SourceView;

/** Indicators as they are sent. */
final class IndicatorViews {

    private static final int DIGITS = 4;

    private IndicatorViews() {}

    /**
     * The indicators of a unit.
     *
     * @param cohorts the base of 巩固率: what is recorded of the cohorts that graduated last, by whom, and what is missing
     * @param unmeasured targets of the place that no figure answers, with the reason
     * @param proposals sanctions and rewards that the figures propose; a person decides
     */
    public record SheetView(
            String unit,
            String unitName,
            String kind,
            String kindName,
            LocalDate date,
            LocalDate schoolYearStart,
            String division,
            String policyHash,
            long rosterSequence,
            String rosterHash,
            List<CohortBaseView> cohorts,
            List<FigureView> figures,
            List<UnmeasuredView> unmeasured,
            List<ProposalView> proposals) {
        static SheetView of(IndicatorSheet sheet) {
            return new SheetView(
                    sheet.unit(),
                    sheet.unitName(),
                    sheet.kind().key(),
                    sheet.kind().chinese(),
                    sheet.day(),
                    sheet.schoolYearStart(),
                    sheet.division().digits(),
                    sheet.policyHash(),
                    sheet.rosterSequence(),
                    sheet.rosterHash(),
                    sheet.cohorts().stream().map(CohortBaseView::of).toList(),
                    sheet.figures().stream().map(FigureView::of).toList(),
                    sheet.unmeasured().stream().map(UnmeasuredView::of).toList(),
                    sheet.proposals().stream().map(ProposalView::of).toList());
        }
    }

    /**
     * One figure.
     *
     * @param group of which children: all, or one of the groups that lists give
     * @param formulaText the formula in words
     * @param formulaOrigin where it comes from: mostly 平台定义, since no plan gives a formula
     * @param graduationYear the cohort (届), where the figure is taken of one
     * @param graduates its graduates; {@code base} less {@code lost} unless more graduated
     * @param value per cent with four digits for rates, children for counts
     */
    public record FigureView(
            String indicator,
            String indicatorName,
            String stage,
            String stageName,
            String group,
            String groupName,
            String formula,
            String formulaText,
            String formulaOrigin,
            int base,
            int lost,
            Optional<Integer> graduationYear,
            Optional<Integer> graduates,
            BigDecimal value,
            List<TargetView> targets) {
        static FigureView of(Figure figure) {
            return new FigureView(
                    figure.indicator().key(),
                    figure.indicator().chinese(),
                    figure.stage().key(),
                    figure.stage().chinese(),
                    figure.group().key(),
                    figure.group().chinese(),
                    figure.formula().key(),
                    figure.formula().chinese(),
                    figure.formula().source(),
                    figure.base(),
                    figure.lost(),
                    figure.cohort().map(Graduated::graduationYear),
                    figure.cohort().map(Graduated::graduates),
                    rounded(figure.value()),
                    figure.targets().stream().map(TargetView::of).toList());
        }
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() <= DIGITS ? value : value.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /**
     * A target and how the figure stands to it.
     *
     * @param value as printed
     * @param mayLose how many more children may be lost (还可流失几人); −1 if it is missed already
     * @param formulaUnsaid whether the plan names no formula, so that the platform's default is held against it
     * @param levelUnsaid whether the plan does not say for which kind of unit it is meant
     */
    public record TargetView(
            String rule,
            String comparison,
            String comparisonName,
            BigDecimal value,
            String strength,
            String strengthName,
            String origin,
            String originName,
            boolean met,
            int mayLose,
            boolean formulaUnsaid,
            boolean suspectedMisprint,
            boolean levelUnsaid,
            Optional<SourceView> source) {
        static TargetView of(Target target) {
            return new TargetView(
                    target.rule().text(),
                    target.comparison().key(),
                    target.comparison().chinese(),
                    target.value(),
                    target.strength().key(),
                    target.strength().chinese(),
                    target.origin().key(),
                    target.origin().chinese(),
                    target.met(),
                    target.mayLose(),
                    target.formulaUnsaid(),
                    target.suspectedMisprint(),
                    target.levelUnsaid(),
                    target.source().map(SourceView::of));
        }
    }

    /** A target that no figure answers, and why. */
    public record UnmeasuredView(
            String rule,
            String indicator,
            String indicatorName,
            String stage,
            String stageName,
            Optional<String> population,
            String comparison,
            String comparisonName,
            BigDecimal value,
            String reason,
            Optional<SourceView> source) {
        static UnmeasuredView of(Unmeasured target) {
            return new UnmeasuredView(
                    target.rule().text(),
                    target.indicator().key(),
                    target.indicator().chinese(),
                    target.stage().key(),
                    target.stage().chinese(),
                    target.population(),
                    target.comparison().key(),
                    target.comparison().chinese(),
                    target.value(),
                    target.reason(),
                    target.source().map(SourceView::of));
        }
    }

    /** A sanction or reward that a figure proposes; texts as a clerk reads them. */
    public record ProposalView(
            String rule,
            String because,
            String target,
            String consequences,
            Optional<String> decidedBy,
            Optional<SourceView> source) {
        static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.rule().text(),
                    proposal.because(),
                    proposal.target(),
                    proposal.consequences(),
                    proposal.decidedBy(),
                    proposal.source().map(SourceView::of));
        }
    }

    /** A child behind a figure, masked. */
    public record FigureChildView(
            String child,
            String name,
            Optional<String> school,
            Optional<String> classId,
            String grade,
            Optional<String> caseId) {
        static FigureChildView of(FigureChild child) {
            return new FigureChildView(
                    child.child().value(),
                    child.name(),
                    child.school(),
                    child.classId(),
                    child.grade(),
                    child.caseId().map(CaseId::value));
        }
    }
}
