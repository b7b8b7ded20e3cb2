package org.baoxue.casework.internal.cohort;

import java.time.Instant;
import java.util.Optional;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.casework.cohort.NewCohortEntry;

/** A row of {@code cohort_entry}; a component is null where the column is. */
public record CohortRow(
        String unitId,
        String stage,
        int graduationYear,
        int seq,
        int entryYear,
        int entrants,
        Integer transferredIn,
        Integer hosted,
        Integer otherIn,
        Integer transferredOut,
        Integer suspended,
        Integer otherOut,
        Integer graduates,
        boolean withdrawn,
        String proof,
        String remark,
        String recordedBy,
        Instant recordedAt) {

    static CohortRow of(NewCohortEntry entry, int seq, String by, Instant at) {
        Flows flows = entry.numbers().flows().orElse(null);
        return new CohortRow(
                entry.cohort().unit(),
                entry.cohort().stage().name(),
                entry.cohort().graduationYear(),
                seq,
                entry.entryYear(),
                entry.numbers().entrants(),
                flows == null ? null : flows.transferredIn(),
                flows == null ? null : flows.hosted(),
                flows == null ? null : flows.otherIn(),
                flows == null ? null : flows.transferredOut(),
                flows == null ? null : flows.suspended(),
                flows == null ? null : flows.otherOut(),
                entry.numbers().graduates().orElse(null),
                false,
                entry.proof().strip(),
                entry.remark().strip(),
                by,
                at);
    }

    /** The entry that takes this one back. */
    CohortRow withdrawal(String reason, String by, Instant at) {
        return new CohortRow(
                unitId,
                stage,
                graduationYear,
                seq + 1,
                entryYear,
                entrants,
                transferredIn,
                hosted,
                otherIn,
                transferredOut,
                suspended,
                otherOut,
                graduates,
                true,
                reason.strip(),
                "",
                by,
                at);
    }

    Cohort cohort() {
        return new Cohort(unitId, Stage.valueOf(stage), graduationYear);
    }

    CohortNumbers numbers() {
        return new CohortNumbers(
                entrants,
                transferredIn == null
                        ? Optional.empty()
                        : Optional.of(new Flows(transferredIn, hosted, otherIn, transferredOut, suspended, otherOut)),
                Optional.ofNullable(graduates));
    }

    /** Whether it says the same, whoever wrote it down. */
    boolean says(NewCohortEntry entry) {
        return entryYear == entry.entryYear()
                && numbers().equals(entry.numbers())
                && proof.equals(entry.proof().strip())
                && remark.equals(entry.remark().strip());
    }

    CohortEntry view(String unitName, boolean stands, Optional<Integer> registeredGraduates) {
        return new CohortEntry(
                cohort(),
                unitName,
                seq,
                entryYear,
                numbers(),
                proof,
                remark,
                withdrawn,
                stands,
                recordedBy,
                recordedAt,
                registeredGraduates);
    }
}
