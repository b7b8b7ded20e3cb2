package org.baoxue.casework.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseAttachments;
import org.baoxue.casework.CaseCommandReader;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyDigests;
import org.baoxue.casework.EarlyWarnings;
import org.baoxue.casework.change.EnrolmentChanges;
import org.baoxue.casework.document.CaseDocuments;
import org.baoxue.casework.document.VisitPapers;
import org.baoxue.casework.internal.change.AwayDays;
import org.baoxue.casework.internal.change.ChangeService;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.EarlyWarningService;
import org.baoxue.casework.internal.clock.ExitClock;
import org.baoxue.casework.internal.document.DocumentService;
import org.baoxue.casework.internal.document.OwnTemplates;
import org.baoxue.casework.internal.document.TemplateFiles;
import org.baoxue.casework.internal.document.VisitPaperService;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.prevention.ChildLocations;
import org.baoxue.casework.internal.prevention.FocusService;
import org.baoxue.casework.internal.prevention.HomeVisitService;
import org.baoxue.casework.internal.prevention.VisitAttachmentService;
import org.baoxue.casework.internal.prevention.VisitCoverageService;
import org.baoxue.casework.internal.responsibility.ResponsibilityService;
import org.baoxue.casework.internal.runtime.CaseworkRun;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.casework.internal.send.SendEducationService;
import org.baoxue.casework.internal.service.CaseAttachmentService;
import org.baoxue.casework.internal.service.CasesService;
import org.baoxue.casework.internal.service.DutiesService;
import org.baoxue.casework.internal.service.DutyDigestService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.prevention.VisitAttachments;
import org.baoxue.casework.prevention.VisitCoverages;
import org.baoxue.casework.responsibility.Responsibilities;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.HouseholdQuery;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Leaves;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.leave.LeaveService;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/**
 * A county in the place of a plan, with a bureau, a township, a central school, a school, and real lists: one pupil, and one
 * child of the household list who is in no school.
 */
public final class StoryCounty implements AutoCloseable {

    public static final String PUPILS = "学校代码,年级,班级,姓名,身份证号,学籍号,性别,出生日期,户籍行政区划代码,监护人姓名,联系电话,家庭住址\n";
    public static final String HOUSEHOLDS = "姓名,身份证号,性别,出生日期,户籍行政区划代码,监护人姓名,联系电话,家庭住址\n";
    private static final PageRequest PAGE = PageRequest.FIRST;

    public final SetClock clock;
    public final AccessFixture access;
    public final PolicyHistory policies;
    public final Cases cases;
    public final Duties duties;
    public final DutyDigests digests;
    public final Responsibilities responsibilities;
    public final CaseDocuments documents;
    public final CaseAttachments proofs;
    public final SendEducationService sent;
    public final EnrolmentChanges changes;
    public final Leaves leaves;
    public final FocusLists focus;
    public final HomeVisits visits;
    public final EarlyWarnings warnings;
    public final VisitAttachments attachments;
    public final VisitPapers papers;
    public final VisitCoverages coverages;
    public final CaseworkRun run;
    public final Actor bureau;
    public final Actor township;
    public final Actor centralSchool;
    public final Actor principal;
    public final Actor teacher;

    /** The bureau of the county of the pupil's 户籍; the same as {@link #bureau} where it is this county. */
    public final Actor homeBureau;

    /** A bureau far away, in whose county nobody lives until {@link #pupilLivesAt}. */
    public final Actor farBureau;

    /** The township of the pupil's 户籍. */
    public final Actor homeTownship;

    public final OwnTemplates ownTemplates;

    /** What regions bring, by region and name. */
    public final Map<String, byte[]> templates = new LinkedHashMap<>();

    private final Listeners listeners = new Listeners();
    private final ImportService imports;
    private final RosterService roster;
    private final Path folder;
    private final DivisionCode town;

    /**
     * @param town the township in which everything lies
     * @param household the place of the pupil's 户籍
     * @param morning first moment, such as {@code 2026-09-01T08:00}
     */
    public StoryCounty(
            Database database, Path folder, PolicySnapshot plan, String town, String household, String morning) {
        this.folder = folder;
        this.town = new DivisionCode(town);
        clock = new SetClock(morning);
        policies = new PolicyHistory(plan);
        access = new AccessFixture(database, clock);
        DivisionCode county = new DivisionCode(town.substring(0, 6));
        Unit edu = Unit.root("EDU", "县教育局", UnitKind.COUNTY_EDUCATION, county);
        Unit central = edu.below("CS", "中心学校", UnitKind.CENTRAL_SCHOOL, this.town);
        Unit school = central.below("S1", "第一小学", UnitKind.SCHOOL, this.town);
        Unit first = school.below("S1-1", "三年级（1）班", UnitKind.CLASS, this.town);
        Unit gov = Unit.root("GOV", "乡政府", UnitKind.TOWNSHIP_GOVERNMENT, this.town);
        DivisionCode home = new DivisionCode(household);
        boolean elsewhere = !county.contains(home);
        Unit homeEdu = elsewhere
                ? Unit.root("EDU2", "户籍地教育局", UnitKind.COUNTY_EDUCATION, new DivisionCode(household.substring(0, 6)))
                : edu;
        Unit homeGov = elsewhere ? Unit.root("GOV2", "户籍地乡政府", UnitKind.TOWNSHIP_GOVERNMENT, home) : gov;
        Unit farEdu = Unit.root("EDU3", "居住地教育局", UnitKind.COUNTY_EDUCATION, new DivisionCode("340102"));
        access.given(Stream.of(edu, central, school, first, gov, homeEdu, homeGov, farEdu)
                .distinct()
                .toList());
        farBureau = access.actor(Role.COUNTY, farEdu);
        Publisher publisher = new Publisher(database, clock, listeners);
        imports = imports(database, publisher);
        roster = new RosterService(database, access.gate(), access.units(), access.masking(), clock, publisher);
        CaseBook book = new CaseBook(database, clock);
        DutyKeeper keeper = new DutyKeeper(database, policies, access.units(), clock);
        LessonDuties lessons = new LessonDuties(database, roster, access.units(), policies, keeper, clock);
        AbsenceClock absences = new AbsenceClock(database, book, roster, access.units(), policies, clock);
        sent = new SendEducationService(
                database, access.gate(), access.units(), roster, access.masking(), policies, lessons, clock);
        listeners.add(new ChildLocations(database, roster, keeper));
        focus = new FocusService(database, access.gate(), access.units(), roster, policies, keeper, clock);
        visits = new HomeVisitService(database, access.gate(), access.units(), roster, policies, keeper, book, clock);
        coverages = new VisitCoverageService(database, access.gate(), access.units(), roster, policies, clock);
        attachments = new VisitAttachmentService(database, visits, clock);
        warnings = new EarlyWarningService(database, access.gate(), access.units(), roster, policies, clock);
        ExitClock exits = new ExitClock(database, book, sent, policies, clock);
        run = new CaseworkRun(database, absences, exits, keeper, lessons, roster, access.units(), clock);
        changes = new ChangeService(
                database,
                access.gate(),
                access.units(),
                access.audit(),
                roster,
                StoredSecret.of(database),
                run::rosterChanged,
                clock);
        AwayDays away = new AwayDays(database, roster, access.units());
        leaves = new LeaveService(database, access.gate(), access.units(), roster, away, clock);
        cases = new CasesService(database, access.gate(), access.units(), roster, policies, keeper, book, sent, clock);
        duties = new DutiesService(database, access.gate(), access.units(), keeper, clock);
        responsibilities = new ResponsibilityService(
                database,
                access.gate(),
                access.units(),
                access.accounts(),
                roster,
                policies,
                StoredSecret.of(database),
                clock);
        digests = new DutyDigestService(duties, warnings, responsibilities, access.units(), clock);
        ownTemplates = new OwnTemplates(database, access.gate(), policies, clock);
        TemplateFiles layouts =
                new TemplateFiles((region, name) -> Optional.ofNullable(templates.get(region + "/" + name)));
        papers = new VisitPaperService(
                visits, access.units(), roster, access.masking(), policies, layouts, ownTemplates, clock);
        documents = new DocumentService(
                database,
                access.gate(),
                access.units(),
                cases,
                book,
                roster,
                access.masking(),
                policies,
                layouts,
                ownTemplates,
                clock);
        proofs = new CaseAttachmentService(
                database, access.gate(), access.units(), cases, book, policies, access.audit());
        bureau = access.actor(Role.COUNTY, edu);
        township = access.actor(Role.TOWNSHIP, gov);
        centralSchool = access.actor(Role.CENTRAL_SCHOOL, central);
        principal = access.actor(Role.SCHOOL, school);
        teacher = access.actor(Role.CLASS_TEACHER, first);
        homeBureau = access.actor(Role.COUNTY, homeEdu);
        homeTownship = access.actor(Role.TOWNSHIP, homeGov);
        listed(ListKind.ENROLMENT, PUPILS + pupil("1班", household));
        listed(
                ListKind.HOUSEHOLD,
                HOUSEHOLDS
                        + "李小花,%s,女,2017-06-02,%s,李大山,13900000002,幸福路2号\n"
                                .formatted(number("34150220170602002"), town));
    }

    private ImportService imports(Database database, Publisher publisher) {
        try {
            return new ImportService(
                    database,
                    StoredSecret.of(database),
                    access.gate(),
                    access.units(),
                    access.audit(),
                    clock,
                    publisher,
                    Files.createDirectories(folder.resolve("spool")),
                    List.of(),
                    Duration.ofDays(30));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }

    /** A full list of the county, with its head, in place of that known. */
    public void listed(ListKind kind, String text) {
        try {
            Path file = folder.resolve(kind + ".csv");
            Files.writeString(file, text);
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            ImportId id = imports.start(bureau, new ImportRequest(kind, "EDU", today, true, kind + ".csv", file));
            ImportStatus ended = Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> imports.status(bureau, id), status -> status.state()
                            .ended());
            if (ended.rejected() > 0 || ended.state() != ImportState.PUBLISHED) {
                throw new IllegalStateException(ended.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of the pupil, in a class of the third grade. */
    public static String pupil(String className, String household) {
        return "S1,三年级,%3$s,王小明,%1$s,G%1$s,男,2017-03-05,%2$s,王大明,13900000001,幸福路1号\n"
                .formatted(number("34150220170305001"), household, className);
    }

    /** Rows of other pupils of the first class of the third grade. */
    public static String classmates(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> "S1,三年级,1班,同学%1$d,%2$s,G%2$s,%3$s,2017-03-06,341502101,,,\n"
                        .formatted(each, number("34150220170306%03d".formatted(each)), each % 2 == 0 ? "女" : "男"))
                .collect(Collectors.joining());
    }

    /** Full lists in place of those known, without their heads. */
    public void lists(String pupils, String households) {
        listed(ListKind.ENROLMENT, PUPILS + pupils);
        listed(ListKind.HOUSEHOLD, HOUSEHOLDS + households);
    }

    /** The household list says where the pupil lives. */
    public void pupilLivesAt(String residence) {
        listed(
                ListKind.HOUSEHOLD,
                HOUSEHOLDS.replace("监护人姓名", "居住地行政区划代码,监护人姓名")
                        + "王小明,%s,男,2017-03-05,%s,%s,王大明,13900000001,幸福路1号\n"
                                .formatted(number("34150220170305001"), town.digits(), residence));
    }

    /** The lists as other services read them. */
    public RosterService roster() {
        return roster;
    }

    /** The pupil. */
    public ChildId pupil() {
        return roster.enrolled(bureau, EnrolmentQuery.of("S1", PAGE))
                .items()
                .get(0)
                .child();
    }

    /** The child of the household list who is in no school. */
    public ChildId unschooled() {
        return roster
                .households(bureau, new HouseholdQuery(Optional.of(town), Optional.empty(), OptionalLong.empty(), PAGE))
                .items()
                .stream()
                .filter(row -> row.name().startsWith("李"))
                .findFirst()
                .orElseThrow()
                .child();
    }

    /** The pupil misses these days, each called at four in the afternoon. */
    public void misses(String... days) {
        called(AttendanceMark.ABSENT, days);
    }

    /** The pupil is there on these days, each called at four in the afternoon. */
    public void attends(String... days) {
        called(AttendanceMark.PRESENT, days);
    }

    private void called(AttendanceMark mark, String... days) {
        for (String day : days) {
            clock.set(day + "T16:00");
            roster.enter(teacher, "S1-1", LocalDate.parse(day), Map.of(pupil(), mark));
            run.rosterChanged(Set.of("S1-1"));
            run.run();
        }
    }

    /** The case that was opened last. */
    public CaseView theCase() {
        return cases.list(bureau, CaseQuery.all(PAGE)).items().get(0);
    }

    /** Records an event of the newest case at ten o'clock of its day, such as {@code on=2026-09-01}. */
    public CaseView does(Actor actor, String kind, String... fields) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            given.put(field.substring(0, equals), field.substring(equals + 1));
        }
        if (given.containsKey("on") && clock.instant().isBefore(SetClock.at(given.get("on") + "T10:00"))) {
            clock.set(given.get("on") + "T10:00");
        }
        CaseView seen = theCase();
        return cases.append(actor, seen.id(), CaseCommandReader.read(kind, given), seen.seq());
    }

    @Override
    public void close() {
        imports.close();
        listeners.close();
    }
}
