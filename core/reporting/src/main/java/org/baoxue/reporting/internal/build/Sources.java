package org.baoxue.reporting.internal.build;

import org.baoxue.casework.CaseStates;
import org.baoxue.casework.cohort.CohortStanding;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.responsibility.Responsibilities;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.roster.Roster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Everything that fills forms, read whole and unmasked: who asks passes the gate for the unit first, and what is written for a
 * reader is masked by {@link org.baoxue.reporting.internal.form.Masks}. Thread-safe.
 */
@Component(service = Sources.class)
public final class Sources {

    final Roster roster;
    final CaseStates cases;
    final HomeVisits visits;
    final FocusLists focus;
    final Responsibilities responsibilities;
    final SendEducationStanding lessons;
    final CohortStanding cohorts;

    @Activate
    public Sources(
            @Reference Roster roster,
            @Reference CaseStates cases,
            @Reference HomeVisits visits,
            @Reference FocusLists focus,
            @Reference Responsibilities responsibilities,
            @Reference SendEducationStanding lessons,
            @Reference CohortStanding cohorts) {
        this.roster = roster;
        this.cases = cases;
        this.visits = visits;
        this.focus = focus;
        this.responsibilities = responsibilities;
        this.lessons = lessons;
        this.cohorts = cohorts;
    }
}
