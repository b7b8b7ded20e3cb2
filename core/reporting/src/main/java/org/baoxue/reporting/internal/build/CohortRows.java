package org.baoxue.reporting.internal.build;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.CohortStanding;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortBase.Lack;
import org.baoxue.reporting.indicator.CohortBase.Missing;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.internal.cohort.CohortFacts;
import org.baoxue.reporting.internal.cohort.CohortRates;
import org.baoxue.reporting.internal.rows.FormLine;
import org.baoxue.reporting.internal.rows.SchoolYears;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;
import org.baoxue.roster.Presence;

/**
 * One row for each recorded cohort that graduated last before the school year of the day, and for each school that recorded
 * none; below, the sum of a stage where nothing is missing.
 */
final class CohortRows {

    private static final int DIGITS = 2;

    private CohortRows() {}

    static List<FormLine> of(Filling asked, CohortStanding cohorts, Collection<Enrolment> pupils) {
        Map<Stage, CohortBase> bases = SchoolYears.lastGraduation(asked.policy(), asked.asOf())
                .map(year -> new CohortFacts(asked.tree(), asked.unit(), year, cohorts.graduated(asked.unit(), year))
                        .bases(schools(pupils)))
                .orElseGet(Map::of);
        List<FormLine> lines =
                bases.values().stream().flatMap(base -> lines(base).stream()).toList();
        asked.fits(lines.size());
        return lines;
    }

    private static Function<Stage, Set<String>> schools(Collection<Enrolment> pupils) {
        return stage -> pupils.stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .filter(row -> stage == Stage.COMPULSORY
                        || Grade.of(row.grade())
                                .filter(grade -> grade.primary() == (stage == Stage.PRIMARY))
                                .isPresent())
                .map(Enrolment::schoolId)
                .collect(Collectors.toSet());
    }

    private static List<FormLine> lines(CohortBase base) {
        List<FormLine> lines = new ArrayList<>();
        for (CohortEntry entry : base.entries()) {
            lines.add(line(base, entry.cohort().unit(), entry.unitName(), Optional.of(entry.numbers()), remark(entry)));
        }
        List<Missing> without = base.missing().stream()
                .filter(missing -> missing.lack() == Lack.BASE)
                .toList();
        without.forEach(missing -> lines.add(line(
                base,
                missing.unit(),
                missing.unitName(),
                Optional.empty(),
                missing.lack().chinese())));
        if (without.isEmpty() && base.entries().size() > 1) {
            lines.add(line(base, "total", "合计", base.total(), ""));
        }
        return lines;
    }

    private static String remark(CohortEntry entry) {
        String check = entry.difference()
                .filter(more -> more != 0)
                .map(more -> "平台毕业登记相差 %+d".formatted(more))
                .orElse("");
        return entry.remark().isEmpty() || check.isEmpty() ? entry.remark() + check : entry.remark() + "；" + check;
    }

    private static FormLine line(
            CohortBase base, String unit, String name, Optional<CohortNumbers> numbers, String remark) {
        Map<FormField, String> values = new EnumMap<>(FormField.class);
        values.put(FormField.SCHOOL, name);
        values.put(FormField.COHORT, base.words());
        values.put(FormField.REMARK, remark);
        numbers.ifPresent(all -> put(values, all));
        return new FormLine("%s/%s/%d".formatted(unit, base.stage().key(), base.graduationYear()), values);
    }

    private static void put(Map<FormField, String> values, CohortNumbers numbers) {
        values.put(FormField.ENTRANT_COUNT, Integer.toString(numbers.entrants()));
        numbers.graduates().ifPresent(count -> values.put(FormField.GRADUATE_COUNT, Integer.toString(count)));
        numbers.flows().ifPresent(flows -> {
            values.put(FormField.TRANSFERRED_IN_COUNT, Integer.toString(flows.transferredIn()));
            values.put(FormField.HOSTED_COUNT, Integer.toString(flows.hosted()));
            values.put(FormField.OTHER_IN_COUNT, Integer.toString(flows.otherIn()));
            values.put(FormField.TRANSFERRED_OUT_COUNT, Integer.toString(flows.transferredOut()));
            values.put(FormField.SUSPENDED_COUNT, Integer.toString(flows.suspended()));
            values.put(FormField.OTHER_OUT_COUNT, Integer.toString(flows.otherOut()));
            values.put(FormField.NET_COUNT, Integer.toString(flows.net()));
        });
        rate(values, FormField.RETENTION_BY_ENTRANTS, Formula.GRADUATES_BY_ENTRANTS, numbers);
        rate(values, FormField.RETENTION_BY_TRANSFERS, Formula.GRADUATES_BY_ENTRANTS_AND_TRANSFERS, numbers);
        rate(values, FormField.RETENTION_BY_NET, Formula.GRADUATES_BY_ENTRANTS_AND_NET, numbers);
    }

    private static void rate(Map<FormField, String> values, FormField field, Formula formula, CohortNumbers numbers) {
        CohortRates.of(formula, numbers)
                .ifPresent(rate -> values.put(
                        field,
                        rate.value().setScale(DIGITS, RoundingMode.HALF_UP).toPlainString() + "%"));
    }
}
