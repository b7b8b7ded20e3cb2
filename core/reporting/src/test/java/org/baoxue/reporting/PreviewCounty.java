package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.ExitClock;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.outlook.OutlookService;
import org.baoxue.casework.internal.runtime.CaseworkRun;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.casework.internal.send.SendEducationService;
import org.baoxue.casework.internal.service.CasesService;
import org.baoxue.casework.internal.service.DutiesService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.policy.Region;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.internal.preview.PreviewService;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.DutyChange;
import org.baoxue.reporting.preview.PreviewId;
import org.baoxue.reporting.preview.PreviewRequest;
import org.baoxue.reporting.preview.PreviewState;
import org.baoxue.reporting.preview.PreviewStatus;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/** A street of one school in which pupils miss no day to five, and what previews other rules over it. */
final class PreviewCounty implements AutoCloseable {

    static final DivisionCode COUNTY = new DivisionCode("341502");
    static final DivisionCode STREET_PLACE = new DivisionCode("341502003");
    static final DivisionCode OTHER_PLACE = new DivisionCode("341502004");
    static final Unit STREET = Unit.root("GOV3", "清水河街道办", UnitKind.TOWNSHIP_GOVERNMENT, STREET_PLACE);
    static final Unit BUREAU = Unit.root("EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    static final Unit SCHOOL = BUREAU.below("S1", "清水河学校", UnitKind.SCHOOL, STREET_PLACE);
    static final Unit CLASS = SCHOOL.below("S1-701", "七年级1班", UnitKind.CLASS, STREET_PLACE);
    static final Unit OTHER_SCHOOL = BUREAU.below("S2", "河东学校", UnitKind.SCHOOL, OTHER_PLACE);
    static final Unit OTHER_CLASS = OTHER_SCHOOL.below("S2-701", "七年级1班", UnitKind.CLASS, OTHER_PLACE);
    static final Unit ELSEWHERE = Unit.root("EDU2", "裕安区教育局", UnitKind.COUNTY_EDUCATION, new DivisionCode("341503"));

    static final String THREE_DAYS = "absence: {count: 3, unit: school-day}";
    static final String FIVE_DAYS = "absence: {count: 5, unit: school-day}";
    static final Region NATIONAL = RuleBook.plugIn(List.of(), "national");
    static final Region AFTER_FIVE = RuleBook.plugIn(List.of(), "national", THREE_DAYS, FIVE_DAYS);
    static final Region ANHUI = RuleBook.plugIn(List.of(NATIONAL), "anhui");
    static final PageRequest ALL = new PageRequest(1, 1_000);
    static final LocalDateTime FRIDAY = LocalDateTime.parse("2026-11-06T16:00");

    final Clock clock = Clock.fixed(FRIDAY.atZone(Due.ZONE).toInstant(), Due.ZONE);
    final Database database;
    final Path folder;
    final AccessFixture access;
    final Listeners listeners = new Listeners();
    final RosterService roster;
    final ImportService imports;
    final List<PreviewService> started = new ArrayList<>();
    RuleBook book;
    CaseworkRun run;
    CasesService cases;
    DutiesService duties;

    PreviewCounty(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        access = new AccessFixture(database, clock);
        access.given(List.of(STREET, BUREAU, SCHOOL, CLASS, OTHER_SCHOOL, OTHER_CLASS, ELSEWHERE));
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
    }

    Map<String, ChildId> given(Region national) throws IOException {
        book = new RuleBook(national, ANHUI);
        CaseBook caseBook = new CaseBook(database, clock);
        DutyKeeper keeper = new DutyKeeper(database, book, access.units(), clock);
        LessonDuties lessons = new LessonDuties(database, roster, access.units(), book, keeper, clock);
        AbsenceClock absences = new AbsenceClock(database, caseBook, roster, access.units(), book, clock);
        SendEducationService sent = new SendEducationService(
                database, access.gate(), access.units(), roster, access.masking(), book, lessons, clock);
        ExitClock exits = new ExitClock(database, caseBook, sent, book, clock);
        run = new CaseworkRun(database, absences, exits, keeper, lessons, roster, access.units(), clock);
        cases = new CasesService(database, access.gate(), access.units(), roster, book, keeper, caseBook, sent, clock);
        duties = new DutiesService(database, access.gate(), access.units(), keeper, clock);
        Map<String, Integer> absent = new LinkedHashMap<>();
        absent.put("甲缺两天", 2);
        absent.put("乙缺三天", 3);
        absent.put("丙缺四天", 4);
        absent.put("丁缺五天", 5);
        absent.put("戊全勤", 0);
        Map<String, ChildId> pupils = enrol(List.copyOf(absent.keySet()));
        Actor teacher = access.actor(Role.CLASS_TEACHER, CLASS);
        for (int day = 2; day <= 6; day++) {
            Map<ChildId, AttendanceMark> marks = new HashMap<>();
            for (Map.Entry<String, Integer> pupil : absent.entrySet()) {
                boolean missed = day > 6 - pupil.getValue();
                marks.put(pupils.get(pupil.getKey()), missed ? AttendanceMark.ABSENT : AttendanceMark.PRESENT);
            }
            roster.enter(teacher, CLASS.id(), LocalDate.of(2026, 11, day), marks);
        }
        return pupils;
    }

    Map<String, ChildId> enrol(List<String> names) throws IOException {
        StringBuilder list = new StringBuilder("姓名,身份证号,年级,班级,监护人,联系电话,家庭住址\n");
        for (int i = 0; i < names.size(); i++) {
            String first17 = "34150220130315%03d".formatted(i);
            list.append("%s,%s%s,七年级,1班,王家长,1380000%04d,清水河街道1号%n"
                    .formatted(names.get(i), first17, IdNumber.checkCharacter(first17), i));
        }
        Path file = Files.writeString(folder.resolve("list.csv"), list);
        Actor principal = access.actor(Role.SCHOOL, SCHOOL);
        ImportId id = imports.start(
                principal,
                new ImportRequest(ListKind.ENROLMENT, SCHOOL.id(), LocalDate.of(2026, 11, 2), true, "list.csv", file));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> imports.status(principal, id).state().ended());
        Map<String, ChildId> pupils = roster.enrolments(SCHOOL.id(), roster.sequence()).values().stream()
                .collect(Collectors.toMap(Enrolment::name, Enrolment::child));
        assertThat(pupils).hasSize(names.size());
        return pupils;
    }

    Actor bureau() {
        return access.actor(Role.COUNTY, BUREAU);
    }

    PreviewService service(int piece) {
        PreviewService service = new PreviewService(
                access.gate(),
                access.audit(),
                access.units(),
                book,
                roster,
                new OutlookService(database, access.gate(), access.units(), roster, book, clock),
                clock,
                folder.resolve("previews" + started.size()),
                piece);
        started.add(service);
        return service;
    }

    PreviewStatus preview(int piece, Actor actor, Region region) {
        PreviewService previews = service(piece);
        return ended(
                previews,
                actor,
                previews.start(actor, new PreviewRequest(List.of(region), Optional.empty(), Optional.empty())));
    }

    static PreviewStatus ended(PreviewService previews, Actor actor, PreviewStatus begun) {
        PreviewId id = begun.id();
        PreviewStatus end = await().atMost(Duration.ofMinutes(2))
                .until(() -> previews.status(actor, id), status -> status.state()
                        .ended());
        assertThat(end.state()).isEqualTo(PreviewState.DONE);
        return end;
    }

    List<ChildChange> children(PreviewStatus preview) {
        return children(preview, bureau());
    }

    List<ChildChange> children(PreviewStatus preview, Actor actor) {
        return started.get(started.size() - 1)
                .children(actor, preview.id(), ALL)
                .items();
    }

    List<DutyChange> duties(PreviewStatus preview) {
        return started.get(started.size() - 1)
                .duties(bureau(), preview.id(), ALL)
                .items();
    }

    void install(Region region) {
        book.install(region, clock.instant());
        run.policyChanged();
        run.run();
    }

    Map<ChildId, CaseView> openCases() {
        return cases.list(bureau(), CaseQuery.open(ALL)).items().stream()
                .collect(Collectors.toMap(CaseView::child, known -> known, (one, other) -> one, HashMap::new));
    }

    Map<String, DutyView> owed() {
        return duties.list(bureau(), DutyQuery.in(Set.of(), ALL)).items().stream()
                .collect(Collectors.toMap(duty -> duty.id().value(), duty -> duty));
    }

    @Override
    public void close() {
        started.forEach(PreviewService::close);
        imports.close();
        listeners.close();
    }
}
