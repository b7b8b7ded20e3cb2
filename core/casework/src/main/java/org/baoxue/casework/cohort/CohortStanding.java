package org.baoxue.casework.cohort;

import java.util.List;
import org.baoxue.access.Unit;
import org.osgi.annotation.versioning.ProviderType;

/** The recorded numbers of cohorts for other modules, which pass the gate themselves. Thread-safe. */
@ProviderType
public interface CohortStanding {

    /** The entries that stand of the cohorts of a year in a unit and all below it, or in the place of a government; by unit. */
    List<CohortEntry> graduated(Unit under, int graduationYear);

    /**
     * The children of a cohort whom lists and registers name; nobody where no school calendar tells when its school years
     * began.
     */
    CohortNames names(CohortEntry entry);
}
