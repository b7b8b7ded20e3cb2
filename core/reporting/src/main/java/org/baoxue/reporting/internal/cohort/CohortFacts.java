package org.baoxue.reporting.internal.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortBase.Lack;
import org.baoxue.reporting.indicator.CohortBase.Missing;

/**
 * What is recorded of the cohorts of a unit. Pure.
 *
 * @param entries the entries of the 届 that stand in the unit
 */
public record CohortFacts(UnitTree tree, Unit unit, int graduationYear, List<CohortEntry> entries) {

    /**
     * By stage; a stage of which nothing is recorded and that no pupil attends is left out.
     *
     * @param schools the schools with pupils of a stage today, which should have a base
     */
    public Map<Stage, CohortBase> bases(Function<Stage, Set<String>> schools) {
        Map<Stage, CohortBase> bases = new EnumMap<>(Stage.class);
        if (unit.kind() != UnitKind.CLASS) {
            for (Stage stage : Stage.values()) {
                List<CohortEntry> counted = counted(stage);
                List<Unit> without = without(schools.apply(stage), counted);
                if (!counted.isEmpty() || (!without.isEmpty() && wanted(stage, schools))) {
                    bases.put(stage, base(stage, counted, without));
                }
            }
        }
        return bases;
    }

    /** A school that teaches one stage has no cohort of nine years, and lacks none. */
    private boolean wanted(Stage stage, Function<Stage, Set<String>> schools) {
        return stage != Stage.COMPULSORY
                || unit.kind() != UnitKind.SCHOOL
                || (!schools.apply(Stage.PRIMARY).isEmpty()
                        && !schools.apply(Stage.JUNIOR).isEmpty());
    }

    /** The entries of the largest units: theirs are the cohorts of all their schools. */
    private List<CohortEntry> counted(Stage stage) {
        List<CohortEntry> all = entries.stream()
                .filter(entry -> entry.cohort().stage() == stage)
                .toList();
        return all.stream()
                .filter(entry -> all.stream().noneMatch(other -> !other.equals(entry) && holds(other, unit(entry))))
                .sorted(Comparator.comparing(entry -> entry.cohort().unit()))
                .toList();
    }

    private List<Unit> without(Set<String> schools, List<CohortEntry> counted) {
        return schools.stream()
                .sorted()
                .flatMap(id -> tree.find(id).stream())
                .filter(school -> counted.stream().noneMatch(entry -> holds(entry, school)))
                .toList();
    }

    private boolean holds(CohortEntry entry, Unit other) {
        return unit(entry).contains(other);
    }

    private Unit unit(CohortEntry entry) {
        return tree.get(entry.cohort().unit());
    }

    private CohortBase base(Stage stage, List<CohortEntry> counted, List<Unit> without) {
        // Over nine years nothing but the number of the whole unit was to be expected where no school gave one
        List<Unit> named = stage == Stage.COMPULSORY && counted.isEmpty() ? List.of(unit) : without;
        List<Missing> missing = new ArrayList<>();
        named.forEach(lacking -> missing.add(new Missing(Lack.BASE, lacking.id(), lacking.name())));
        for (CohortEntry entry : counted) {
            if (entry.numbers().graduates().isEmpty()) {
                missing.add(missing(Lack.GRADUATES, entry));
            }
            if (entry.numbers().flows().isEmpty()) {
                missing.add(missing(Lack.FLOWS, entry));
            }
        }
        Optional<CohortNumbers> total =
                counted.stream().map(CohortEntry::numbers).reduce(CohortNumbers::plus);
        return new CohortBase(stage, graduationYear, counted, total, hash(counted), missing);
    }

    private static Missing missing(Lack lack, CohortEntry entry) {
        return new Missing(lack, entry.cohort().unit(), entry.unitName());
    }

    private static String hash(List<CohortEntry> counted) {
        return Digests.sha256(counted.stream()
                .map(entry -> "%s|%s|%d|%d|%d|%s"
                        .formatted(
                                entry.cohort().unit(),
                                entry.cohort().stage().key(),
                                entry.cohort().graduationYear(),
                                entry.number(),
                                entry.entryYear(),
                                entry.numbers()))
                .collect(Collectors.joining("\n")));
    }
}
