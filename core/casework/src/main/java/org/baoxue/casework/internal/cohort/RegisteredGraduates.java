package org.baoxue.casework.internal.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.internal.change.ChangeFold;
import org.baoxue.casework.internal.change.ChangeRow;
import org.baoxue.casework.internal.change.ChangeStore;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/** The pupils whose 毕业 is registered with the platform, counted beside what is recorded of cohorts. */
record RegisteredGraduates(Handle handle, Unit under, UnitTree tree, PolicySnapshot policies, Clock clock) {

    /** By row, where there is anything to hold beside. */
    Map<CohortRow, Integer> beside(List<CohortRow> rows) {
        List<ChangeRow> graduations = graduations();
        Map<CohortRow, Integer> counts = new HashMap<>();
        for (CohortRow row : rows) {
            if (comparable(row, rows)) {
                count(row, graduations).ifPresent(count -> counts.put(row, count));
            }
        }
        return counts;
    }

    /** A registered 毕业 tells no stage: nothing is comparable but of a school that has one cohort in the year. */
    private boolean comparable(CohortRow row, List<CohortRow> rows) {
        return row.cohort().stage() != Stage.COMPULSORY
                && tree.get(row.unitId()).kind() == UnitKind.SCHOOL
                && rows.stream()
                        .noneMatch(other -> other.unitId().equals(row.unitId())
                                && other.graduationYear() == row.graduationYear()
                                && !other.stage().equals(row.stage()));
    }

    private List<ChangeRow> graduations() {
        Set<ChildId> children = ChangeStore.graduated(handle, under);
        return ChangeStore.of(handle, children).values().stream()
                .flatMap(entries -> ChangeFold.standing(entries).stream())
                .filter(entry -> entry.what() == ChangeKind.GRADUATION)
                .toList();
    }

    private Optional<Integer> count(CohortRow row, List<ChangeRow> graduations) {
        return tree.find(row.unitId()).flatMap(unit -> {
            var years = Calendars.of(policies.resolve(new PolicyPlaces(tree).of(unit), LocalDate.now(clock)))
                    .years();
            return years.map(calendar -> graduations.stream()
                            .filter(entry -> tree.find(entry.unitId())
                                    .filter(unit::contains)
                                    .isPresent())
                            .filter(entry -> !entry.happenedOn().isBefore(calendar.start(row.graduationYear() - 1))
                                    && entry.happenedOn().isBefore(calendar.start(row.graduationYear())))
                            .count())
                    .filter(count -> count > 0)
                    .map(Math::toIntExact);
        });
    }
}
