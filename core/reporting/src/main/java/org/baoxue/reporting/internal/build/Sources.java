package org.baoxue.reporting.internal.build;

import org.baoxue.casework.CaseStates;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.responsibility.Responsibilities;
import org.baoxue.casework.sendeducation.SendEducationFiles;
import org.baoxue.roster.Roster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Everything that fills forms. Thread-safe. */
@Component(service = Sources.class)
public final class Sources {

    final Roster roster;
    final CaseStates cases;
    final HomeVisits visits;
    final FocusLists focus;
    final Responsibilities responsibilities;
    final SendEducationFiles lessons;

    @Activate
    public Sources(
            @Reference Roster roster,
            @Reference CaseStates cases,
            @Reference HomeVisits visits,
            @Reference FocusLists focus,
            @Reference Responsibilities responsibilities,
            @Reference SendEducationFiles lessons) {
        this.roster = roster;
        this.cases = cases;
        this.visits = visits;
        this.focus = focus;
        this.responsibilities = responsibilities;
        this.lessons = lessons;
    }
}
