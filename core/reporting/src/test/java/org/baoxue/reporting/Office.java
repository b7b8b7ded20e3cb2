package org.baoxue.reporting;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.DutyOutcomes;
import org.baoxue.casework.Personal;
import org.baoxue.casework.change.EnrolmentChanges;
import org.baoxue.casework.internal.change.ChangeService;
import org.baoxue.casework.internal.cohort.CohortService;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.prevention.FocusService;
import org.baoxue.casework.internal.prevention.HomeVisitService;
import org.baoxue.casework.internal.responsibility.ResponsibilityService;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.casework.internal.send.SendEducationService;
import org.baoxue.casework.internal.service.CaseStatesService;
import org.baoxue.casework.internal.service.CasesService;
import org.baoxue.casework.internal.service.DutiesService;
import org.baoxue.casework.internal.status.StatusService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.survey.SurveyService;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.responsibility.Responsibilities;
import org.baoxue.casework.survey.Surveys;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.indicator.Indicators;
import org.baoxue.reporting.internal.build.Sources;
import org.baoxue.reporting.internal.indicator.IndicatorService;
import org.baoxue.reporting.internal.layout.OwnForms;
import org.baoxue.reporting.internal.register.RegisterService;
import org.baoxue.reporting.internal.service.ReportsService;
import org.baoxue.reporting.internal.status.StatusLedgersService;
import org.baoxue.reporting.layout.FormTemplates;
import org.baoxue.reporting.register.Registers;
import org.baoxue.reporting.status.StatusLedgers;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.leave.LeaveService;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The real services on a test database, and what people do with them. */
final class Office {

    private static final RuleKey SUSPECTED = new RuleKey("definition.suspected");

    final AdjustableClock clock;
    final AccessFixture access;
    final PlugIns policies = new PlugIns("national", "anhui", "hubei");
    final DutyOutcomes outcomes;
    final Reports reports;
    final CohortService cohorts;
    final EnrolmentChanges changes;
    final Indicators indicators;
    final Surveys surveys;
    final StatusLedgers ledgers;
    final Registers registers;
    final FormTemplates templates;
    final HomeVisits visits;
    final FocusLists focus;
    final Responsibilities responsibilities;
    final SendEducationService lessons;

    private final Path folder;
    /** Where the ID numbers of a school begin. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Listeners listeners = new Listeners();
    private final ImportService imports;
    private final Roster roster;
    private final CaseBook book;
    private final DutyKeeper keeper;

    Office(Database database, Path folder, String now, List<Unit> units) {
        this.folder = folder;
        clock = new AdjustableClock(at(now));
        access = new AccessFixture(database, clock);
        access.given(units);
        Publisher publisher = new Publisher(database, clock, listeners);
        roster = new RosterService(database, access.gate(), access.units(), access.masking(), clock, publisher);
        imports = new ImportService(
                database,
                StoredSecret.of(database),
                access.gate(),
                access.units(),
                access.audit(),
                clock,
                publisher,
                folder.resolve("spool"),
                List.of(),
                Duration.ofDays(1));
        book = new CaseBook(database, clock);
        keeper = new DutyKeeper(database, policies, access.units(), clock);
        DutiesService duties = new DutiesService(database, access.gate(), access.units(), keeper, clock);
        outcomes = duties;
        visits = new HomeVisitService(database, access.gate(), access.units(), roster, policies, keeper, book, clock);
        focus = new FocusService(database, access.gate(), access.units(), roster, policies, keeper, clock);
        responsibilities = new ResponsibilityService(
                database,
                access.gate(),
                access.units(),
                access.accounts(),
                roster,
                policies,
                StoredSecret.of(database),
                clock);
        lessons = new SendEducationService(
                database,
                access.gate(),
                access.units(),
                roster,
                access.masking(),
                policies,
                new LessonDuties(database, roster, access.units(), policies, keeper, clock),
                clock);
        cohorts = new CohortService(database, access.gate(), access.units(), policies, roster, clock);
        changes = new ChangeService(
                database,
                access.gate(),
                access.units(),
                access.audit(),
                roster,
                StoredSecret.of(database),
                children -> {},
                clock);
        Sources sources =
                new Sources(roster, new CaseStatesService(database), visits, focus, responsibilities, lessons, cohorts);
        OwnForms layouts = new OwnForms(database, access.gate(), access.units(), policies, clock);
        templates = layouts;
        reports = new ReportsService(
                database,
                clock,
                access.gate(),
                access.units(),
                access.audit(),
                access.masking(),
                policies,
                sources,
                layouts,
                duties,
                duties);
        registers = new RegisterService(
                access.gate(), access.units(), access.audit(), access.masking(), policies, sources, layouts, clock);
        indicators = new IndicatorService(
                access.gate(),
                access.units(),
                policies,
                roster,
                new CaseStatesService(database),
                lessons,
                cohorts,
                access.masking(),
                access.audit(),
                clock);
        surveys = surveys(database);
        ledgers = ledgers(database, lessons);
        keeper.refreshAll();
    }

    private StatusLedgers ledgers(Database database, SendEducationService sent) {
        return new StatusLedgersService(
                new StatusService(
                        database,
                        access.gate(),
                        access.units(),
                        roster,
                        new LeaveService(
                                database, access.gate(), access.units(), roster, (pupils, from, to) -> Map.of(), clock),
                        sent,
                        policies,
                        clock),
                access.units(),
                access.audit(),
                clock);
    }

    private Surveys surveys(Database database) {
        CasesService cases = new CasesService(
                database, access.gate(), access.units(), roster, policies, keeper, book, lessons, clock);
        return new SurveyService(
                database, access.gate(), access.units(), roster, policies, cases, StoredSecret.of(database), clock);
    }

    /** Imports a full enrolment list: the pupils of a school, each as class and name. */
    Map<String, ChildId> enrol(Unit school, List<String> classesAndNames) throws IOException {
        int firstNumber = numbers.computeIfAbsent(school.id(), none -> 100 * numbers.size());
        StringBuilder list = new StringBuilder("姓名,身份证号,年级,班级,监护人,联系电话,家庭住址\n");
        int number = 0;
        for (String pupil : classesAndNames) {
            String name = pupil.substring(pupil.indexOf(' ') + 1);
            String first17 = "34150220130315%03d".formatted(firstNumber + number);
            list.append(name)
                    .append(',')
                    .append(first17)
                    .append(IdNumber.checkCharacter(first17))
                    .append(",七年级,")
                    .append(pupil, 0, pupil.indexOf(' '))
                    .append(",王家长,1380000")
                    .append("%04d".formatted(number++))
                    .append(",清水河街道1号\n");
        }
        list(principal(school), ListKind.ENROLMENT, school, list);
        return pupils(school);
    }

    /** Imports a full list of a unit as of today. */
    void list(Actor importer, ListKind kind, Unit unit, CharSequence csv) throws IOException {
        Path file = Files.writeString(folder.resolve(unit.id() + ".csv"), csv, StandardCharsets.UTF_8);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Due.ZONE);
        ImportId id = imports.start(importer, new ImportRequest(kind, unit.id(), today, true, "list.csv", file));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> imports.status(importer, id).state() == ImportState.PUBLISHED);
    }

    /** The children of a school's list by name. */
    Map<String, ChildId> pupils(Unit school) {
        return roster.enrolments(school.id(), roster.sequence()).values().stream()
                .collect(Collectors.toMap(Enrolment::name, Enrolment::child));
    }

    CaseId suspected(ChildId child, Unit schoolClass, String since, String reachedOn) {
        return suspected(child, schoolClass, since, reachedOn, Place.SCHOOL, schoolClass.division());
    }

    CaseId suspected(
            ChildId child, Unit schoolClass, String since, String reachedOn, Place governing, DivisionCode division) {
        CaseId id = CaseId.ofAbsence(child, LocalDate.parse(since));
        append(
                id,
                0,
                new SuspectedOpened(
                        child,
                        LocalDate.parse(since),
                        LocalDate.parse(reachedOn),
                        SUSPECTED,
                        governing,
                        division,
                        governing == Place.HOUSEHOLD ? Optional.of(division) : Optional.empty(),
                        Optional.empty(),
                        schoolClass.parent().orElseThrow(),
                        schoolClass.id()));
        return id;
    }

    void confirmed(CaseId id, long seen, String on, String reason) {
        append(id, seen, new DropoutConfirmed(LocalDate.parse(on), Personal.of(reason)));
    }

    void returned(CaseId id, long seen, String on) {
        append(id, seen, new Returned(LocalDate.parse(on), Personal.of("已复学")));
    }

    void append(CaseId id, long seen, CaseEvent event) {
        book.append(id, event, new CaseBook.Author("clock", policies.current().hash(), seen));
        keeper.refreshCases(List.of(id));
    }

    void now(String moment) {
        clock.advance(Duration.between(clock.instant(), at(moment)));
        keeper.refreshAll();
    }

    Actor principal(Unit school) {
        return access.actor(Role.SCHOOL, school);
    }

    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(Due.ZONE).toInstant();
    }

    /** What a spreadsheet program sees, row by row, cells joined by bars. */
    static List<String> rows(ReportFile file) throws IOException {
        try (InputStream in = file.open()) {
            return rows(in);
        }
    }

    static List<String> rows(InputStream in) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null || cell.getText() == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    void close() throws InterruptedException {
        imports.close();
        listeners.close();
    }
}
