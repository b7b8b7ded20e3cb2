package org.baoxue.reporting;

import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.internal.outlook.OutlookService;
import org.baoxue.policy.Region;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.internal.preview.PreviewService;
import org.baoxue.reporting.preview.PreviewRequest;
import org.baoxue.reporting.preview.PreviewStatus;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a dry run takes over 100,000 pupils of which one in twenty has missed one to five days (only absences are marked).
 * Not part of the tests; run it with {@code -Dtest=PreviewBench}, and with {@code -Dbaoxue.bench.pupils=} for another number.
 */
@DatabaseTest
class PreviewBench {

    private static final int PUPILS = Integer.getInteger("baoxue.bench.pupils", 100_000);
    private static final int CLASS_SIZE = 50;
    private static final int CLASSES_OF_SCHOOL = 18;
    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode TOWN = new DivisionCode("341502101");
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Clock clock =
            Clock.fixed(LocalDateTime.parse("2026-11-06T16:00").atZone(Due.ZONE).toInstant(), Due.ZONE);

    @Test
    void measure(Database database, @TempDir Path folder) throws Exception {
        Unit bureau = Unit.root("EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
        AccessFixture access = new AccessFixture(database, clock);
        access.given(units(bureau));
        Listeners listeners = new Listeners();
        Publisher publisher = new Publisher(database, clock, listeners);
        RosterService roster =
                new RosterService(database, access.gate(), access.units(), access.masking(), clock, publisher);
        ImportService imports = new ImportService(
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
        Actor actor = access.actor(Role.COUNTY, bureau);
        run(imports, actor, ListKind.ENROLMENT, pupils(folder.resolve("pupils.csv")));
        run(imports, actor, ListKind.ATTENDANCE, marks(folder.resolve("marks.csv")));
        Region national = RuleBook.plugIn(List.of(), "national");
        Region stricter = RuleBook.plugIn(
                List.of(),
                "national",
                "absence: {count: 3, unit: school-day}",
                "absence: {count: 2, unit: school-day}");
        RuleBook book = new RuleBook(national, RuleBook.plugIn(List.of(national), "anhui"));
        PreviewService previews = new PreviewService(
                access.gate(),
                access.audit(),
                access.units(),
                book,
                roster,
                new OutlookService(database, access.gate(), access.units(), roster, book, clock),
                clock,
                folder.resolve("previews"),
                2_000);
        for (String what : List.of("cold", "warm")) {
            long cpu = MACHINE.getProcessCpuTime();
            long start = System.nanoTime();
            PreviewStatus begun =
                    previews.start(actor, new PreviewRequest(List.of(stricter), Optional.empty(), Optional.empty()));
            PreviewStatus end = await().atMost(Duration.ofHours(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> previews.status(actor, begun.id()), status -> status.state()
                            .ended());
            OUT.printf(
                    Locale.ROOT,
                    "BENCH preview-%dk ours=%.1f s cpu=%.1f s (%s, %s) children=%d duties=%d looked=%d heap=%d MiB hash=%s%n",
                    PUPILS / 1_000,
                    (System.nanoTime() - start) / 1e9,
                    (MACHINE.getProcessCpuTime() - cpu) / 1e9,
                    database.dialect().name().toLowerCase(Locale.ROOT),
                    what,
                    end.summary().orElseThrow().children(),
                    end.summary().orElseThrow().duties(),
                    end.summary().orElseThrow().looked(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                    end.summary().orElseThrow().hash().substring(0, 12));
        }
        previews.close();
        imports.close();
        listeners.close();
    }

    private static List<Unit> units(Unit bureau) {
        List<Unit> units = new ArrayList<>(List.of(bureau));
        Unit school = bureau;
        for (int number = 0; number <= PUPILS / CLASS_SIZE; number++) {
            if (number % CLASSES_OF_SCHOOL == 0) {
                school = bureau.below(school(number), "第" + number + "学校", UnitKind.SCHOOL, TOWN);
                units.add(school);
            }
            units.add(school.below(classId(number), "七年级" + number + "班", UnitKind.CLASS, TOWN));
        }
        return units;
    }

    private static String school(int classNumber) {
        return "S%05d".formatted(classNumber / CLASSES_OF_SCHOOL);
    }

    private static String classId(int number) {
        return "C%05d".formatted(number);
    }

    private static String number(int pupil) {
        String birth = LocalDate.of(2010, 1, 1).plusDays(pupil % 3_000).format(DateTimeFormatter.BASIC_ISO_DATE);
        String first17 = "341502%s%03d".formatted(birth, pupil / 3_000 % 1_000);
        return first17 + IdNumber.checkCharacter(first17);
    }

    private static Path pupils(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("学校代码,年级,班级,姓名,身份证号,户籍行政区划代码\r\n");
            for (int pupil = 0; pupil < PUPILS; pupil++) {
                int number = pupil / CLASS_SIZE;
                out.write("%s,七年级,%s,学生%d,%s,341502101001\r\n"
                        .formatted(school(number), classId(number), pupil, number(pupil)));
            }
        }
        return file;
    }

    private static Path marks(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("身份证号,日期,出勤情况\r\n");
            for (int pupil = 0; pupil < PUPILS; pupil += 20) {
                for (int day = 0; day <= pupil / 20 % 5; day++) {
                    out.write("%s,2026-11-%02d,缺课\r\n".formatted(number(pupil), 6 - day));
                }
            }
        }
        return file;
    }

    private static void run(ImportService imports, Actor actor, ListKind kind, Path file) {
        ImportId id = imports.start(
                actor,
                new ImportRequest(
                        kind, "EDU", LocalDate.of(2026, 11, 6), true, String.valueOf(file.getFileName()), file));
        await().atMost(Duration.ofMinutes(30))
                .until(() -> imports.status(actor, id).state().ended());
        if (imports.status(actor, id).state() != ImportState.PUBLISHED
                || imports.status(actor, id).rejected() > 0) {
            throw new IllegalStateException(imports.status(actor, id).toString());
        }
    }
}
