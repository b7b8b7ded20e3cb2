package org.baoxue.api.policy.rule;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target for an indicator. Two thresholds are comparable only if indicator, formula, stage and population are the same.
 *
 * @param indicator what is measured
 * @param formula name of the formula; empty if the plan gives none
 * @param stage stage of schooling
 * @param population sub-population in the plan's words; empty for all
 * @param comparison direction
 * @param value as printed: per cent for rates, children for counts
 * @param suspectedMisprint whether the printed value looks like a misprint; it is stored as printed all the same
 */
public record Threshold(
        Indicator indicator,
        Optional<String> formula,
        Stage stage,
        Optional<String> population,
        Comparison comparison,
        BigDecimal value,
        boolean suspectedMisprint)
        implements Rule {}
