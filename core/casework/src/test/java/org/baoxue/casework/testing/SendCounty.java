package org.baoxue.casework.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Duties;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.casework.internal.send.SendEducationService;
import org.baoxue.casework.internal.send.SendLocations;
import org.baoxue.casework.internal.service.DutiesService;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Planned;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/** A small county with a real roster of two pupils, who are sent lessons in 2026-2027. */
public final class SendCounty implements AutoCloseable {

    public static final Visitor MAN = new Visitor(Personal.of("张老师"), Sex.MALE, SendRole.TEACHER, "特殊教育学校教师");
    public static final Visitor WOMAN = new Visitor(Personal.of("李老师"), Sex.FEMALE, SendRole.TEACHER, "普通学校教师");
    private static final String HEAD = "学校代码,年级,班级,姓名,身份证号,学籍号,性别,出生日期,户籍行政区划代码,监护人姓名,联系电话,家庭住址\n";
    private static final String HOUSEHOLD = "341502101001";
    private static final LocalDate LISTED_ON = LocalDate.of(2026, 9, 1);

    public final SetClock clock = new SetClock("2026-09-02T08:00");
    public final AccessFixture access;
    public final PolicyHistory policies;
    public final SendEducationService files;
    public final LessonDuties lessons;
    public final Duties duties;
    public final Actor bureau;
    public final Actor principal;
    public final Actor teacher;
    public final ChildId child;
    public final ChildId other;
    private final Listeners listeners = new Listeners();
    private final ImportService imports;
    private final RosterService roster;
    private final Path folder;

    public SendCounty(Database database, Path folder, PolicySnapshot first) {
        this.folder = folder;
        access = new AccessFixture(database, clock);
        access.given(County.ALL);
        policies = new PolicyHistory(first);
        Publisher publisher = new Publisher(database, clock, listeners);
        try {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        roster = new RosterService(database, access.gate(), access.units(), access.masking(), clock, publisher);
        listeners.add(new SendLocations(database, roster));
        DutyKeeper keeper = new DutyKeeper(database, policies, access.units(), clock);
        lessons = new LessonDuties(database, roster, access.units(), policies, keeper, clock);
        duties = new DutiesService(database, access.gate(), access.units(), keeper, clock);
        files = new SendEducationService(
                database, access.gate(), access.units(), roster, access.masking(), policies, lessons, clock);
        bureau = access.actor(Role.COUNTY, County.BUREAU);
        principal = access.actor(Role.SCHOOL, County.SCHOOL);
        teacher = access.actor(Role.CLASS_TEACHER, County.CLASS);
        enrol(LISTED_ON, row("S1", "王小明", "34150220150305001"), row("S2", "刘小红", "34150220150306003"));
        child = pupil(County.SCHOOL.id());
        other = pupil(County.OTHER_SCHOOL.id());
    }

    private ChildId pupil(String school) {
        return roster.enrolled(bureau, EnrolmentQuery.of(school, PageRequest.FIRST))
                .items()
                .get(0)
                .child();
    }

    /** A full list on which only the second pupil is left. */
    public void theListLosesTheChild(LocalDate asOf) {
        enrol(asOf, row("S2", "刘小红", "34150220150306003"));
    }

    /** A full list on which the household of the first pupil is registered elsewhere. */
    public void theFamilyMoves(LocalDate asOf, String household) {
        enrol(
                asOf,
                row("S1", "王小明", "34150220150305001").replace(HOUSEHOLD, household),
                row("S2", "刘小红", "34150220150306003"));
    }

    private static String row(String school, String name, String first17) {
        String number = first17 + IdNumber.checkCharacter(first17);
        return "%s,三年级,1班,%s,%s,G%s,男,%s-%s-%s,%s,王大明,13900000001,幸福路1号\n"
                .formatted(
                        school,
                        name,
                        number,
                        number,
                        first17.substring(6, 10),
                        first17.substring(10, 12),
                        first17.substring(12, 14),
                        HOUSEHOLD);
    }

    private void enrol(LocalDate asOf, String... rows) {
        try {
            Path file = folder.resolve("pupils-" + asOf + ".csv");
            Files.writeString(file, HEAD + String.join("", rows));
            ImportId id =
                    imports.start(bureau, new ImportRequest(ListKind.ENROLMENT, "EDU", asOf, true, "pupils.csv", file));
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

    /** Records an event as the school, after the last one. */
    public SendFile record(ChildId whose, SendEvent event) {
        long last = files.show(bureau, whose).map(SendFile::seq).orElse(0L);
        Actor actor = whose.equals(child) ? principal : access.actor(Role.SCHOOL, County.OTHER_SCHOOL);
        return files.append(actor, whose, event, Optional.empty(), last);
    }

    /** The child as one to whom lessons are sent from 2 September 2026 on. */
    public void served(ChildId whose) {
        applied(whose);
        record(whose, assessed("2026-09-02", Optional.of(LocalDate.of(2027, 8, 31))));
        record(
                whose,
                new Planned(
                        LocalDate.of(2026, 9, 2),
                        LocalDate.of(2027, 7, 9),
                        Personal.of("需要生活自理训练"),
                        Personal.of("会自己穿衣"),
                        List.of("认知", "生活自理"),
                        72));
    }

    public void applied(ChildId whose) {
        record(
                whose,
                new Applied(
                        LocalDate.of(2026, 9, 1),
                        Party.GUARDIAN,
                        Set.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                        whose.equals(child) ? County.SCHOOL.id() : County.OTHER_SCHOOL.id(),
                        Optional.of(SendGroup.IN_REHABILITATION),
                        Personal.of("")));
    }

    public static Assessed assessed(String on, Optional<LocalDate> reviewBy) {
        return new Assessed(
                LocalDate.parse(on),
                Personal.of("县专家委员会"),
                List.of("身体状况", "接受教育的能力"),
                Conclusion.SEND_EDUCATION,
                Personal.of("肢体一级"),
                reviewBy);
    }

    /** Two teachers, one of them a man, teach at home. */
    public static Visited visit(String on, int lessons) {
        return visit(on, lessons, MAN, WOMAN);
    }

    public static Visited visit(String on, int lessons, Visitor... team) {
        return visit(on, lessons, SendPlace.HOME, team);
    }

    public static Visited visit(String on, int lessons, SendPlace place, Visitor... team) {
        return new Visited(
                LocalDate.parse(on),
                LocalTime.of(9, 0),
                List.of(team),
                place,
                List.of("认知"),
                lessons,
                lessons * 40,
                Personal.of("练习穿衣"),
                Personal.of("示范喂饭"),
                true);
    }

    @Override
    public void close() {
        imports.close();
        listeners.close();
    }
}
