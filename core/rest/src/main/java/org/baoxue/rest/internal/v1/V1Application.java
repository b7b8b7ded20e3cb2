package org.baoxue.rest.internal.v1;

import jakarta.ws.rs.core.Application;
import java.time.Clock;
import java.util.List;
import org.baoxue.access.Accounts;
import org.baoxue.access.Audit;
import org.baoxue.access.Gate;
import org.baoxue.access.Sessions;
import org.baoxue.access.Tokens;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.CaseAttachments;
import org.baoxue.casework.CaseAudit;
import org.baoxue.casework.Cases;
import org.baoxue.casework.ChildPlaces;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyDigests;
import org.baoxue.casework.EarlyWarnings;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.change.EnrolmentChanges;
import org.baoxue.casework.change.Promotions;
import org.baoxue.casework.cohort.Cohorts;
import org.baoxue.casework.document.CaseDocuments;
import org.baoxue.casework.document.DocumentTemplates;
import org.baoxue.casework.document.VisitPapers;
import org.baoxue.casework.entry.EntryNotices;
import org.baoxue.casework.entry.EntryRounds;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.prevention.VisitAttachments;
import org.baoxue.casework.prevention.VisitCoverages;
import org.baoxue.casework.reconciliation.Bridges;
import org.baoxue.casework.reconciliation.Reconciliations;
import org.baoxue.casework.responsibility.PledgeLetters;
import org.baoxue.casework.responsibility.Pledges;
import org.baoxue.casework.responsibility.Responsibilities;
import org.baoxue.casework.responsibility.ResponsibilityGaps;
import org.baoxue.casework.sendeducation.SendEducationFiles;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.survey.Surveys;
import org.baoxue.policy.Bindings;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.Regions;
import org.baoxue.policy.SchoolCalendars;
import org.baoxue.policy.Settings;
import org.baoxue.reporting.Reports;
import org.baoxue.reporting.dossier.Dossiers;
import org.baoxue.reporting.entry.EntrySheets;
import org.baoxue.reporting.feedback.FeedbackFiles;
import org.baoxue.reporting.indicator.Indicators;
import org.baoxue.reporting.layout.FormTemplates;
import org.baoxue.reporting.preview.Previews;
import org.baoxue.reporting.register.Registers;
import org.baoxue.reporting.status.StatusLedgers;
import org.baoxue.reporting.survey.SurveySheets;
import org.baoxue.rest.internal.JsonApplication;
import org.baoxue.roster.Imports;
import org.baoxue.roster.Leaves;
import org.baoxue.roster.Roster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Version 1 of the program interface; it is there once every service is. */
@Component(service = Application.class)
@JakartarsName(V1Application.NAME)
@JakartarsApplicationBase("/v1")
public final class V1Application extends JsonApplication {

    /** Its name in the whiteboard. */
    public static final String NAME = "v1";

    /** Holds one resource for each service. */
    @Activate
    public V1Application(
            @Reference Sessions sessions,
            @Reference Accounts accounts,
            @Reference Tokens tokens,
            @Reference Audit audit,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Policies policies,
            @Reference Regions regions,
            @Reference PolicyHistory history,
            @Reference Settings settings,
            @Reference Bindings bindings,
            @Reference SchoolCalendars calendars,
            @Reference Imports imports,
            @Reference Roster roster,
            @Reference Leaves leaves,
            @Reference EarlyWarnings warnings,
            @Reference Cases cases,
            @Reference CaseDocuments documents,
            @Reference CaseAttachments caseAttachments,
            @Reference DocumentTemplates documentTemplates,
            @Reference CaseAudit caseAudit,
            @Reference Erasures erasures,
            @Reference SendEducationFiles sendEducation,
            @Reference FocusLists focus,
            @Reference HomeVisits visits,
            @Reference VisitAttachments visitAttachments,
            @Reference VisitPapers visitPapers,
            @Reference VisitCoverages visitCoverages,
            @Reference Reconciliations reconciliations,
            @Reference FeedbackFiles feedbackFiles,
            @Reference Bridges bridges,
            @Reference EnrolmentChanges changes,
            @Reference Promotions promotions,
            @Reference Cohorts cohorts,
            @Reference ChildStatuses statuses,
            @Reference StatusLedgers statusLedgers,
            @Reference Surveys surveys,
            @Reference SurveySheets surveySheets,
            @Reference EntryRounds entryRounds,
            @Reference EntryNotices entryNotices,
            @Reference EntrySheets entrySheets,
            @Reference Responsibilities responsibilities,
            @Reference ResponsibilityGaps gaps,
            @Reference Pledges pledges,
            @Reference PledgeLetters letters,
            @Reference Dossiers dossiers,
            @Reference Duties duties,
            @Reference DutyDigests digests,
            @Reference Reports reports,
            @Reference ChildPlaces places,
            @Reference Previews previews,
            @Reference Indicators indicators,
            @Reference Registers registers,
            @Reference FormTemplates formTemplates,
            @Reference Clock clock) {
        super(List.of(
                new Authentication(sessions, tokens),
                new BodyLimit(),
                new NoStore(),
                new SessionResource(sessions, accounts),
                new TokensResource(tokens),
                new AccountsResource(accounts),
                new AuditResource(audit),
                new UnitsResource(units),
                new RegionsResource(regions, gate),
                new PolicyResource(policies, units, gate, clock),
                new PolicyDiffResource(policies, history, regions, gate, clock),
                new PolicyHistoryResource(history),
                new RegionTextsResource(history),
                new SettingsResource(settings),
                new BindingsResource(bindings),
                new CalendarsResource(calendars),
                new ImportsResource(imports),
                new ChildrenResource(roster, places, statuses),
                new HouseholdsResource(roster),
                new ChangesResource(changes),
                new PromotionsResource(promotions),
                new CohortsResource(cohorts),
                new StatusesResource(statuses, statusLedgers),
                new ListingsResource(roster),
                new AttendanceResource(roster),
                new LeavesResource(leaves, warnings, clock),
                new CasesResource(cases, calendars),
                new DocumentsResource(documents),
                new CaseAttachmentsResource(caseAttachments),
                new DocumentTemplatesResource(documentTemplates),
                new SystemUpdatesResource(cases),
                new CaseAuditResource(caseAudit),
                new ErasuresResource(erasures),
                new SendEducationResource(sendEducation, units),
                new FocusResource(focus, clock),
                new VisitsResource(visits, visitAttachments, visitPapers, visitCoverages, clock),
                new ReconciliationsResource(reconciliations, feedbackFiles),
                new ResponsibilitiesResource(responsibilities, gaps, clock),
                new PledgesResource(pledges, letters, clock),
                new DossiersResource(dossiers),
                new BridgesResource(bridges),
                new DutiesResource(duties, digests, visitCoverages, clock),
                new SurveysResource(surveys, surveySheets),
                new EntryRoundsResource(entryRounds, entryNotices, entrySheets),
                new ReportsResource(reports),
                new PreviewsResource(previews, regions),
                new IndicatorsResource(indicators, clock),
                new RegistersResource(registers),
                new FormTemplatesResource(formTemplates)));
    }
}
