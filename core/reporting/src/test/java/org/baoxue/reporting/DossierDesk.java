package org.baoxue.reporting;

import org.baoxue.casework.internal.cohort.CohortService;
import org.baoxue.casework.internal.responsibility.ResponsibilityService;
import org.baoxue.casework.internal.service.CaseStatesService;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.reporting.dossier.Dossiers;
import org.baoxue.reporting.internal.build.Sources;
import org.baoxue.reporting.internal.dossier.DossierService;
import org.baoxue.reporting.internal.layout.OwnForms;
import org.baoxue.reporting.internal.register.RegisterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/** Where the files for an inspection of a county of a story are made. */
final class DossierDesk {

    private DossierDesk() {}

    static Dossiers of(StoryCounty county, Database database) {
        return new DossierService(
                county.access.units(),
                county.cases,
                county.duties,
                county.documents,
                county.proofs,
                county.visits,
                county.attachments,
                registers(county, database),
                county.clock);
    }

    private static RegisterService registers(StoryCounty county, Database database) {
        return new RegisterService(
                county.access.gate(),
                county.access.units(),
                county.access.audit(),
                county.access.masking(),
                county.policies,
                new Sources(
                        county.roster(),
                        new CaseStatesService(database),
                        county.visits,
                        county.focus,
                        new ResponsibilityService(
                                database,
                                county.access.gate(),
                                county.access.units(),
                                county.access.accounts(),
                                county.roster(),
                                county.policies,
                                StoredSecret.of(database),
                                county.clock),
                        county.sent,
                        new CohortService(
                                database,
                                county.access.gate(),
                                county.access.units(),
                                county.policies,
                                county.roster(),
                                county.clock)),
                new OwnForms(database, county.access.gate(), county.access.units(), county.policies, county.clock),
                county.clock);
    }
}
