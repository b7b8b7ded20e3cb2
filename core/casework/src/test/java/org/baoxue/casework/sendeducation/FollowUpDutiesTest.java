package org.baoxue.casework.sendeducation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Reviewed;
import org.baoxue.casework.sendeducation.SendEvent.Tracked;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SendCounty;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("金安送教：跟踪与检查也是任务，凭送教档案办结")
class FollowUpDutiesTest {

    private static final String TRACKING = "send-education.rehabilitation";
    private static final String REVIEW = "send-education.archive";

    private final SendCounty county;

    FollowUpDutiesTest(Database database, @TempDir Path folder) {
        this.county = new SendCounty(database, folder, PublishedPlans.of("anhui"));
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("“根据他们实际的康复治疗情况来制定一生一案，每月跟踪记录”：逐月一件，月底为限；记录即办结，过后补记的是逾期办结")
    void a_child_in_rehabilitation_is_tracked_every_month() {
        county.served(county.child);
        on("2026-10-08");
        DutyView october = owed(TRACKING, "2026-10").orElseThrow();
        assertThat(october.kind()).isEqualTo(DutyKind.LESSON);
        assertThat(october.unit()).isEqualTo("S1");
        assertThat(october.words()).isEqualTo("送教：每月跟踪");
        assertThat(october.state()).isEqualTo(DutyState.OPEN);
        assertThat(october.dueAt())
                .contains(Due.endOf(LocalDate.of(2026, 10, 31)).end());
        county.record(county.child, tracked("2026-10-08", "2026-10"));
        assertThat(owed(TRACKING, "2026-10").orElseThrow().state()).isEqualTo(DutyState.DONE);

        on("2026-12-01");
        assertThat(owed(TRACKING, "2026-11").orElseThrow().state()).isEqualTo(DutyState.LATE_OPEN);
        assertThat(owed(TRACKING, "2026-12").orElseThrow().state()).isEqualTo(DutyState.OPEN);
        county.record(county.child, tracked("2026-12-01", "2026-11"));
        assertThat(owed(TRACKING, "2026-11").orElseThrow().state()).isEqualTo(DutyState.DONE_LATE);
        assertThat(owed(TRACKING, "2026-12").orElseThrow().state())
                .as("an account of November is none of December")
                .isEqualTo(DutyState.OPEN);
        assertThat(owed(TRACKING, "2026-10").orElseThrow().state()).isEqualTo(DutyState.DONE);
    }

    @Test
    @DisplayName("“其中在康复机构或医院接受康复治疗的”才逐月跟踪，在家的残疾儿童不欠")
    void only_children_in_rehabilitation_or_hospital_are_tracked() {
        county.record(
                county.child,
                new Applied(
                        LocalDate.of(2026, 9, 1),
                        Party.GUARDIAN,
                        Set.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                        "S1",
                        Optional.of(SendGroup.DISABLED_UNABLE),
                        Personal.of("")));
        county.record(county.child, SendCounty.assessed("2026-09-02", Optional.of(LocalDate.of(2027, 8, 31))));
        on("2026-10-08");
        assertThat(owed(TRACKING, "2026-10")).isEmpty();
        assertThat(owed(REVIEW, "2026-09-02")).isPresent();
    }

    @Test
    @DisplayName("月中才有的规则不使当月的跟踪逾期，从下月起欠")
    void a_rule_that_comes_within_a_month_asks_for_the_next() {
        county.served(county.child);
        county.policies.swap(SetClock.at("2026-10-20T08:00"), PublishedPlans.of());
        on("2026-10-21");
        assertThat(owed(TRACKING, "2026-10")).isEmpty();
        county.policies.swap(SetClock.at("2026-11-10T08:00"), PublishedPlans.of("anhui"));
        on("2026-12-02");
        assertThat(owed(TRACKING, "2026-11"))
                .as("nobody asked for it when November began")
                .isEmpty();
        assertThat(owed(TRACKING, "2026-12").orElseThrow().state()).isEqualTo(DutyState.OPEN);
    }

    @Test
    @DisplayName("“控辍保学负责人要定期检查送教手册填写质量”：多久一次方案未规定，不据以判迟；检查登记即办结，结束送教不再欠")
    void the_handbook_is_looked_through() {
        county.served(county.child);
        on("2026-09-30");
        DutyView review = owed(REVIEW, "2026-09-02").orElseThrow();
        assertThat(review.words()).isEqualTo("送教：送教手册由控辍保学负责人检查，多久一次方案未规定");
        assertThat(review.dueWords()).contains("方案未规定");
        on("2027-06-30");
        assertThat(owed(REVIEW, "2026-09-02").orElseThrow().state()).isEqualTo(DutyState.OPEN);
        SendFile reviewed = county.record(
                county.child, new Reviewed(LocalDate.of(2027, 6, 30), Party.RETENTION_LEADER, Personal.of("记录详细")));
        DutyView done = owed(REVIEW, "2026-09-02").orElseThrow();
        assertThat(done.state()).isEqualTo(DutyState.DONE);
        assertThat(done.outcome().orElseThrow().reason()).isEqualTo("已检查：控辍保学负责人");

        county.files.append(
                county.principal,
                county.child,
                new SendEvent.Retracted(LocalDate.of(2027, 6, 30), Personal.of("登记到别的孩子名下")),
                Optional.of(reviewed.seq()),
                reviewed.seq());
        assertThat(owed(REVIEW, "2026-09-02").orElseThrow().state()).isEqualTo(DutyState.OPEN);
        county.record(
                county.child,
                new SendEvent.Ended(LocalDate.of(2027, 6, 30), EndReason.SPECIAL_SCHOOL, Personal.of("到特校就读")));
        assertThat(owed(REVIEW, "2026-09-02")).isEmpty();
    }

    private static Tracked tracked(String on, String month) {
        return new Tracked(LocalDate.parse(on), YearMonth.parse(month), Personal.of("康复训练每周三次"));
    }

    private void on(String day) {
        county.clock.set(day + "T10:00");
        county.lessons.refreshAll();
    }

    private Optional<DutyView> owed(String rule, String period) {
        return of(county.child)
                .filter(duty -> duty.rule().text().equals(rule)
                        && duty.occasion().periodId().equals(Optional.of(period)))
                .findFirst();
    }

    private Stream<DutyView> of(ChildId child) {
        return county
                .duties
                .list(
                        county.principal,
                        DutyQuery.in(Set.of(), new PageRequest(1, 200)).of(Set.of(DutyKind.LESSON)))
                .items()
                .stream()
                .filter(duty -> duty.occasion().subject().equals(child.value()));
    }
}
