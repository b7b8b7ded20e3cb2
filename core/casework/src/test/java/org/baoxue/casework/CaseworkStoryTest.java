package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.casework.CaseCommand.Confirm;
import org.baoxue.casework.CaseCommand.RecordReturn;
import org.baoxue.casework.CaseCommand.Withdraw;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.ExitClock;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.runtime.CaseworkRun;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.casework.internal.send.SendEducationService;
import org.baoxue.casework.internal.service.CaseStatesService;
import org.baoxue.casework.internal.service.CasesService;
import org.baoxue.casework.internal.service.DutiesService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.PolicyHistory;
import org.baoxue.casework.testing.Rules;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("从点名到任务：真实名册、真实权限")
class CaseworkStoryTest {

    private static final PageRequest PAGE = PageRequest.FIRST;

    private final SetClock clock = new SetClock("2026-11-02T16:00");
    private final PolicyHistory policies = new PolicyHistory(Rules.named("a")
            .suspectedAfter(3)
            .reportingFacts(new Deadline.SameDay())
            .reportingEach(Period.MONTH, new Deadline.EndOfPeriod(Period.MONTH)));
    private final AccessFixture access;
    private final Listeners listeners = new Listeners();
    private final ImportService imports;
    private final RosterService roster;
    private final DutiesService duties;
    private final CasesService cases;
    private final CaseStatesService states;
    private final CaseworkRun run;
    private final Actor principal;
    private final Actor teacher;

    CaseworkStoryTest(Database database, @TempDir Path folder) throws IOException {
        access = new AccessFixture(database, clock);
        access.given(County.ALL);
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
        AbsenceClock absences = new AbsenceClock(database, book, roster, access.units(), policies, clock);
        SendEducationService sent = new SendEducationService(
                database, access.gate(), access.units(), roster, access.masking(), policies, lessons, clock);
        ExitClock exits = new ExitClock(database, book, sent, policies, clock);
        run = new CaseworkRun(database, absences, exits, keeper, lessons, roster, access.units(), clock);
        cases = new CasesService(database, access.gate(), access.units(), roster, policies, keeper, book, sent, clock);
        duties = new DutiesService(database, access.gate(), access.units(), keeper, clock);
        states = new CaseStatesService(database);
        principal = access.actor(Role.SCHOOL, County.SCHOOL);
        teacher = access.actor(Role.CLASS_TEACHER, County.CLASS);
        enrol(folder.resolve("pupils.csv"));
    }

    @BeforeEach
    void given_a_pupil_missing_for_three_school_days() {
        for (int day = 2; day <= 4; day++) {
            mark(day, AttendanceMark.ABSENT);
            run.run();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        imports.close();
        listeners.close();
    }

    @Test
    void the_third_day_opens_one_case_and_running_again_changes_nothing() {
        CaseView opened = theCase();
        assertThat(opened.state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(opened.reachedOn()).isEqualTo(day(4));
        assertThat(opened.name()).contains("王小明");
        run.policyChanged();
        run.run();
        assertThat(cases.log(principal, opened.id())).hasSize(1);
    }

    @Test
    void the_school_owes_the_report_the_same_day_and_the_bureau_sees_it() {
        Set<String> owed = duties.list(principal, DutyQuery.in(Set.of(), PAGE)).items().stream()
                .map(duty -> duty.occasion().trigger())
                .collect(Collectors.toSet());
        assertThat(owed).containsExactlyInAnyOrder("suspected@1", "2026-11");
        Actor bureau = access.actor(Role.COUNTY, County.BUREAU);
        assertThat(duties.list(bureau, DutyQuery.in(Set.of(), PAGE)).items())
                .extracting(DutyView::unit)
                .containsExactlyInAnyOrder("S1", "S1", "S2");
        clock.set("2026-11-05T00:00");
        assertThat(duties.list(bureau, DutyQuery.in(Set.of(DutyState.LATE_OPEN), PAGE))
                        .items())
                .extracting(duty -> duty.occasion().trigger())
                .containsExactly("suspected@1");
    }

    @Test
    void another_school_sees_neither_case_nor_duty_and_may_not_touch_them() {
        Actor other = access.actor(Role.SCHOOL, County.OTHER_SCHOOL);
        assertThat(cases.list(other, CaseQuery.all(PAGE)).total()).isZero();
        assertThat(duties.list(other, DutyQuery.in(Set.of(), PAGE)).items())
                .extracting(DutyView::unit)
                .containsExactly("S2");
        CaseId id = theCase().id();
        assertThatThrownBy(() -> cases.show(other, id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> cases.append(other, id, new Withdraw("误报"), 1)).isInstanceOf(Denied.class);
        DutyId duty = duties.list(principal, DutyQuery.in(Set.of(), PAGE))
                .items()
                .get(0)
                .id();
        assertThatThrownBy(() -> duties.waive(other, duty, "误报")).isInstanceOf(Denied.class);
    }

    @Test
    void who_has_no_purpose_sees_no_name_and_no_words() {
        CaseId id = theCase().id();
        cases.append(principal, id, new Confirm(day(4), "随父外出"), 1);
        Actor administrator = access.administrator();
        assertThat(cases.show(administrator, id).orElseThrow().name()).contains("王＊＊");
        CaseEvent confirmed = cases.log(administrator, id).get(1).event();
        assertThat(confirmed).isEqualTo(new CaseEvent.DropoutConfirmed(day(4), new Personal.Withheld()));
        assertThat(cases.log(principal, id).get(1).event())
                .isEqualTo(new CaseEvent.DropoutConfirmed(day(4), Personal.of("随父外出")));
        assertThat(states.narrative(id).reason()).contains("随父外出");
        assertThat(cases.verify(administrator, id, Optional.of(cases.head(administrator, id)))
                        .intact())
                .isTrue();
    }

    @Test
    void corrected_marks_propose_withdrawal_and_a_person_withdraws() {
        mark(3, AttendanceMark.LEAVE);
        run.run();
        CaseView lapsed = theCase();
        assertThat(lapsed.lapsed()).isTrue();
        CaseView withdrawn = cases.append(principal, lapsed.id(), new Withdraw("11月3日已请假"), lapsed.seq());
        assertThat(withdrawn.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(duties.list(principal, DutyQuery.in(Set.of(), PAGE)).items())
                .extracting(duty -> duty.occasion().trigger())
                .containsExactly("2026-11");
        assertThat(states.openOn(day(10), County.BUREAU)).isEmpty();
        run.policyChanged();
        run.run();
        assertThat(cases.list(principal, CaseQuery.all(PAGE)).total()).isEqualTo(1);
    }

    @Test
    void states_follow_the_days_of_the_facts() {
        clock.set("2026-11-12T16:00");
        CaseId id = theCase().id();
        cases.append(principal, id, new Confirm(day(9), "随父外出"), 1);
        cases.append(principal, id, new RecordReturn(day(11), ""), 2);
        assertThat(states.openOn(day(3), County.SCHOOL)).isEmpty();
        assertThat(states.openOn(day(8), County.SCHOOL).values())
                .extracting(CaseView::state)
                .containsExactly(CaseState.SUSPECTED);
        assertThat(states.openOn(day(10), County.CLASS).values())
                .extracting(CaseView::state)
                .containsExactly(CaseState.DROPOUT);
        assertThat(states.openOn(day(11), County.SCHOOL)).isEmpty();
        assertThat(states.during(day(9), day(15), County.BUREAU))
                .extracting(CaseView::state)
                .containsExactly(CaseState.RETURNED);
        assertThat(states.during(day(9), day(15), County.OTHER_SCHOOL)).isEmpty();
    }

    private CaseView theCase() {
        List<CaseView> found = cases.list(principal, CaseQuery.all(PAGE)).items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void mark(int dayOfNovember, AttendanceMark mark) {
        if (clock.instant().isBefore(SetClock.at("2026-11-%02dT16:00".formatted(dayOfNovember)))) {
            clock.set("2026-11-%02dT16:00".formatted(dayOfNovember));
        }
        EnrolmentQuery everyone = EnrolmentQuery.of("S1", PAGE);
        ChildId child = roster.enrolled(principal, everyone).items().get(0).child();
        roster.enter(teacher, "S1-1", day(dayOfNovember), Map.of(child, mark));
        run.rosterChanged(Set.of("S1-1"));
    }

    private void enrol(Path file) throws IOException {
        String first17 = "34150220150305001";
        String number = first17 + IdNumber.checkCharacter(first17);
        Files.writeString(
                file,
                "学校代码,年级,班级,姓名,身份证号,学籍号,性别,出生日期,户籍行政区划代码,监护人姓名,联系电话,家庭住址\n"
                        + "S1,三年级,1班,王小明,%s,G%s,男,2015-03-05,341502101001,王大明,13900000001,幸福路1号\n"
                                .formatted(number, number));
        Actor bureau = access.actor(Role.COUNTY, County.BUREAU);
        ImportId id =
                imports.start(bureau, new ImportRequest(ListKind.ENROLMENT, "EDU", day(1), true, "pupils.csv", file));
        ImportStatus ended = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> imports.status(bureau, id), status -> status.state()
                        .ended());
        assertThat(ended.accepted()).as(ended.toString()).isEqualTo(1);
    }

    private static LocalDate day(int dayOfNovember) {
        return LocalDate.of(2026, 11, dayOfNovember);
    }
}
