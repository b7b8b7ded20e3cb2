package org.baoxue.casework.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.DutyDigests;
import org.baoxue.casework.change.Promotions;
import org.baoxue.casework.internal.change.PromotionService;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.EarlyWarningService;
import org.baoxue.casework.internal.clock.ExitClock;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.reconcile.BridgeService;
import org.baoxue.casework.internal.responsibility.ResponsibilityService;
import org.baoxue.casework.internal.runtime.CaseworkRun;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.casework.internal.send.SendEducationService;
import org.baoxue.casework.internal.service.DutiesService;
import org.baoxue.casework.internal.service.DutyDigestService;
import org.baoxue.casework.internal.status.StatusService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.reconciliation.Bridges;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.testing.PolicyHistory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.leave.LeaveService;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/**
 * A county of 金安's plan, with the lists that its bureau imports: classes of fifty pupils, and the roll of one school week in
 * which one pupil of each class is missing from Wednesday on.
 */
final class BenchCounty implements AutoCloseable {

    /** The evening of the week. */
    static final String FRIDAY = "2026-11-06T18:00";

    private static final List<String> GRADES = List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级");
    private static final int CLASSES_OF_A_GRADE = 4;
    private static final int CLASS_SIZE = 50;
    private static final int BIRTHDAYS = 2_500;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final int SCHOOL_DAYS = 5;
    private static final int FIRST_MISSED = 2;
    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode TOWN = new DivisionCode("341502101");

    final SetClock clock = new SetClock(FRIDAY);
    final AccessFixture access;
    final DutyDigests digests;
    final Roster roster;
    final ChildStatuses statuses;
    final Bridges bridges;
    final Promotions promotions;
    final CaseworkRun run;
    final Actor bureau;
    final int pupils;

    private final Listeners listeners = new Listeners();
    private final ImportService imports;
    private final Path folder;

    BenchCounty(Database database, Path folder, int pupils) throws IOException {
        this.folder = folder;
        this.pupils = pupils;
        PolicyHistory policies = new PolicyHistory(PublishedPlans.of("anhui"));
        access = new AccessFixture(database, clock);
        Unit edu = Unit.root("EDU", "区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
        access.given(units(edu, pupils / CLASS_SIZE));
        bureau = access.actor(Role.COUNTY, edu);
        Publisher publisher = new Publisher(database, clock, listeners);
        imports = new ImportService(
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
        roster = new RosterService(database, access.gate(), access.units(), access.masking(), clock, publisher);
        CaseBook book = new CaseBook(database, clock);
        DutyKeeper keeper = new DutyKeeper(database, policies, access.units(), clock);
        LessonDuties lessons = new LessonDuties(database, roster, access.units(), policies, keeper, clock);
        SendEducationService sent = new SendEducationService(
                database, access.gate(), access.units(), roster, access.masking(), policies, lessons, clock);
        run = new CaseworkRun(
                database,
                new AbsenceClock(database, book, roster, access.units(), policies, clock),
                new ExitClock(database, book, sent, policies, clock),
                keeper,
                lessons,
                roster,
                access.units(),
                clock);
        LeaveService leaves =
                new LeaveService(database, access.gate(), access.units(), roster, (rows, from, to) -> Map.of(), clock);
        statuses = new StatusService(database, access.gate(), access.units(), roster, leaves, sent, policies, clock);
        bridges = new BridgeService(access.gate(), access.units(), roster, policies, clock);
        promotions =
                new PromotionService(database, access.gate(), access.units(), access.audit(), roster, policies, clock);
        digests = new DutyDigestService(
                new DutiesService(database, access.gate(), access.units(), keeper, clock),
                new EarlyWarningService(database, access.gate(), access.units(), roster, policies, clock),
                new ResponsibilityService(
                        database,
                        access.gate(),
                        access.units(),
                        access.accounts(),
                        roster,
                        policies,
                        StoredSecret.of(database),
                        clock),
                access.units(),
                clock);
        listed(ListKind.ENROLMENT, this::pupilsInto);
        listed(ListKind.HOUSEHOLD, this::residentsInto);
        listed(ListKind.ATTENDANCE, this::rollInto);
    }

    /** Pupils of whom the clock has to make a case. */
    int missing() {
        return pupils / CLASS_SIZE;
    }

    @FunctionalInterface
    private interface Rows {
        void into(Writer out) throws IOException;
    }

    private void listed(ListKind kind, Rows rows) throws IOException {
        Path file = folder.resolve(kind + ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            rows.into(out);
        }
        ImportId id = imports.start(
                bureau,
                new ImportRequest(
                        kind,
                        "EDU",
                        MONDAY.plusDays(SCHOOL_DAYS - 1L),
                        kind != ListKind.ATTENDANCE,
                        kind + ".csv",
                        file));
        ImportStatus ended = Awaitility.await()
                .atMost(Duration.ofHours(1))
                .until(() -> imports.status(bureau, id), status -> status.state()
                        .ended());
        if (ended.rejected() > 0 || ended.state() != ImportState.PUBLISHED) {
            throw new IllegalStateException(ended.toString());
        }
    }

    private void pupilsInto(Writer out) throws IOException {
        out.write("学校代码,年级,班级,姓名,身份证号,学籍号,性别,出生日期,户籍行政区划代码,监护人姓名,联系电话,家庭住址\n");
        for (int n = 0; n < pupils; n++) {
            int classNumber = n / CLASS_SIZE;
            out.write("%s,%s,%d班,学生%d,%s,G%s,%s,%s,%s,家长,13900000001,幸福路%d号\n"
                    .formatted(
                            school(classNumber),
                            grade(classNumber),
                            classNumber % CLASSES_OF_A_GRADE + 1,
                            n,
                            number(n),
                            number(n),
                            n / BIRTHDAYS % 2 == 0 ? "女" : "男",
                            birth(n),
                            TOWN.digits(),
                            n % 900));
        }
    }

    private void residentsInto(Writer out) throws IOException {
        out.write("姓名,身份证号,行政区划代码,户籍性质,监护人,家庭住址\n");
        for (int n = 0; n < pupils; n++) {
            out.write("学生%d,%s,%s,户籍,家长,幸福路%d号\n".formatted(n, number(n), TOWN.digits(), n % 900));
        }
    }

    private void rollInto(Writer out) throws IOException {
        out.write("姓名,身份证号,学校代码,日期,出勤情况\n");
        for (int day = 0; day < SCHOOL_DAYS; day++) {
            for (int n = 0; n < pupils; n++) {
                boolean absent = day >= FIRST_MISSED && n % CLASS_SIZE == 0;
                out.write("学生%d,%s,%s,%s,%s\n"
                        .formatted(n, number(n), school(n / CLASS_SIZE), MONDAY.plusDays(day), absent ? "缺课" : "出勤"));
            }
        }
    }

    private static List<Unit> units(Unit edu, int classes) {
        List<Unit> units = new ArrayList<>(List.of(edu));
        units.add(Unit.root("GOV", "乡政府", UnitKind.TOWNSHIP_GOVERNMENT, TOWN));
        Unit school = edu;
        for (int n = 0; n < classes; n++) {
            if (!school.id().equals(school(n))) {
                school = edu.below(school(n), "第%d小学".formatted(units.size()), UnitKind.SCHOOL, TOWN);
                units.add(school);
            }
            units.add(school.below(
                    "%s-%d".formatted(school(n), n),
                    "%s（%d）班".formatted(grade(n), n % CLASSES_OF_A_GRADE + 1),
                    UnitKind.CLASS,
                    TOWN));
        }
        return units;
    }

    private static String school(int classNumber) {
        return "S" + classNumber / (GRADES.size() * CLASSES_OF_A_GRADE);
    }

    private static String grade(int classNumber) {
        return GRADES.get(classNumber / CLASSES_OF_A_GRADE % GRADES.size());
    }

    private static LocalDate birth(int n) {
        return LocalDate.of(2014, 1, 1).plusDays(n % BIRTHDAYS);
    }

    private static String number(int n) {
        String first17 = "341502" + birth(n).format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(n / BIRTHDAYS);
        return first17 + IdNumber.checkCharacter(first17);
    }

    @Override
    public void close() {
        imports.close();
        listeners.close();
    }
}
