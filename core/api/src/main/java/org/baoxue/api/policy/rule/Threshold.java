package org.baoxue.api.policy.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.baoxue.api.unit.UnitKind;

/**
 * A target for an indicator. Two thresholds are comparable only if indicator, formula, stage, level and population are the same.
 *
 * @param indicator what is measured
 * @param formula name of the formula; empty if the plan gives none
 * @param stage stage of schooling
 * @param level the kind of unit for which it is measured; empty if the plan does not say
 * @param population sub-population in the plan's words; empty for all
 * @param comparison direction
 * @param value as printed: per cent for rates, children for counts
 * @param suspectedMisprint whether the printed value looks like a misprint; it is stored as printed all the same
 */
public record Threshold(
        Indicator indicator,
        Optional<String> formula,
        Stage stage,
        Optional<UnitKind> level,
        Optional<String> population,
        Comparison comparison,
        BigDecimal value,
        boolean suspectedMisprint)
        implements Rule {}
