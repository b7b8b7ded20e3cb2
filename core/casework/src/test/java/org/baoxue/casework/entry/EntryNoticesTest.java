package org.baoxue.casework.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baoxue.access.Action;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ErasableRows;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.casework.internal.document.DocumentService;
import org.baoxue.casework.internal.document.EntryNoticesService;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.testing.Erased;
import org.baoxue.casework.testing.Meanwhile;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.WordFile;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("入学通知书：逐人编号，附回执，送达留痕")
class EntryNoticesTest {

    private final Database database;
    private final Path folder;
    private EntryCounty town;
    private EntryRound round;

    EntryNoticesTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private void given(String plan, String place) {
        town = new EntryCounty(database, folder, PublishedPlans.of(plan), place, "2026-07-06T08:00");
        String born = "2020-01-0";
        town.lists(
                "",
                town.resident("甲小一", born + "1"),
                town.resident("乙小一", born + "2"),
                town.residentOf("202", "丙小一", born + "3"));
        round = town.rounds.open(
                town.county.township, new EntryOpening("GOV", 2026, Optional.of(LocalDate.parse("2026-09-02"))));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @DisplayName("江岸：“对符合入学条件学生按时发送《义务教育通知书》”，限期是报到截止日；发了、没到期的是待报到，过期又是未落实")
    void jiangan_sends_the_notice_of_compulsory_education() throws IOException {
        given("hubei", "420102001");
        EntryNotice made = town.notices.make(
                town.county.township, round.number(), town.child(round, "甲小一").number(), EntryCounty.PLAIN);
        assertThat(made.title()).isEqualTo("义务教育通知书");
        assertThat(made.id()).isEqualTo(new DocumentId("GOV", 2026, 1));
        assertThat(made.until()).contains(LocalDate.parse("2026-09-02"));
        byte[] file = town.notices
                .file(town.county.township, round.number(), made.child())
                .content();
        assertThat(WordFile.text(file))
                .contains("义务教育通知书")
                .contains("甲小一的家长：")
                .contains("2026年9月2日前")
                .contains("按时发送《义务教育通知书》")
                .contains("回　　执")
                .doesNotContain("{{");
        assertThat(town.child(round, "甲小一").standing()).isEqualTo(EntryStanding.NOTIFIED);
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(3, 0, 1, 0, 0, 0, 2));
        town.county.clock.set("2026-09-03T08:00");
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(3, 0, 0, 0, 0, 0, 3));
        assertThat(town.county
                        .access
                        .audit()
                        .list(town.county.access.administrator(), AuditQuery.newest(PageRequest.FIRST))
                        .items())
                .anyMatch(line ->
                        line.action() == Action.CHILD_REVEAL && line.detail().contains("出具义务教育通知书"));
    }

    @Test
    @DisplayName("金安的方案没有入学通知书：用平台建议格式；全乡、一村一次出齐，已有的不重出，打成一包")
    void a_plan_without_a_notice_takes_ours_for_a_whole_village() throws IOException {
        given("anhui", "341502101");
        List<EntryNotice> ofVillage = town.notices
                .makeAll(town.county.township, round.number(), Optional.of("V1"), EntryCounty.PLAIN)
                .made();
        assertThat(ofVillage)
                .extracting(EntryNotice::title)
                .containsOnly("入学通知书")
                .hasSize(2);
        assertThat(ofVillage).noneMatch(EntryNotice::ownLayout);
        town.says(round, "丙小一", SurveyOutcome.ABROAD, "2026-07-06", "护照复印件");
        assertThat(town.notices
                        .makeAll(town.county.township, round.number(), Optional.empty(), EntryCounty.PLAIN)
                        .made())
                .as("those with a notice and those explained get none")
                .extracting(EntryNotice::child)
                .containsExactly(town.child(round, "王小明").number());
        List<String> packed = new ArrayList<>();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        town.notices
                .files(town.county.township, round.number(), Optional.of("V1"))
                .body()
                .writeTo(zip);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                packed.add(entry.getName());
                assertThat(WordFile.text(in.readAllBytes())).contains("入学通知书");
            }
        }
        assertThat(packed).containsExactly("GOV-2026-1.docx", "GOV-2026-2.docx");
        assertThatThrownBy(() -> town.notices.files(town.county.township, round.number(), Optional.of("V2")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("送达与回执：拒收须有见证人；回执不能早于通知；重出一份，以新的为准，旧的留着")
    void service_and_slip() {
        given("anhui", "341502101");
        int child = town.child(round, "甲小一").number();
        assertThatThrownBy(() -> town.notices.serve(town.village, round.number(), child, proof(true, "")))
                .isInstanceOf(NotFound.class);
        EntryNotice first = town.notices.make(town.county.township, round.number(), child, EntryCounty.PLAIN);
        assertThatThrownBy(() -> town.notices.serve(town.village, round.number(), child, proof(false, "")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("见证人");
        EntryNotice served = town.notices.serve(town.village, round.number(), child, proof(true, ""));
        assertThat(served.services())
                .singleElement()
                .satisfies(one -> assertThat(one.proof().signed()).isTrue());
        assertThatThrownBy(() ->
                        town.notices.slip(town.village, round.number(), child, LocalDate.parse("2026-07-05"), "按时报到"))
                .isInstanceOf(Invalid.class);
        town.notices.slip(town.village, round.number(), child, LocalDate.parse("2026-07-06"), "按时报到");
        assertThat(town.child(round, "甲小一").slip().orElseThrow().words()).contains("按时报到");
        EntryNotice second = town.notices.make(town.county.township, round.number(), child, EntryCounty.PLAIN);
        assertThat(town.notices.of(town.village, round.number(), child))
                .extracting(EntryNotice::id)
                .containsExactly(first.id(), second.id());
        assertThat(town.child(round, "甲小一").notice()).contains(second.id());
        assertThat(town.child(round, "甲小一").slip()).isEmpty();
    }

    @Test
    @DisplayName("通知书自己写明的报到限期，比全轮的早也好、晚也好，都以它为准")
    void the_last_day_is_that_of_the_notice() {
        given("anhui", "341502101");
        until("甲小一", "2026-07-20");
        until("乙小一", "2026-09-10");
        town.county.clock.set("2026-07-21T08:00");
        assertThat(town.child(round, "甲小一").standing()).isEqualTo(EntryStanding.IN_QUESTION);
        assertThat(town.child(round, "乙小一").standing()).isEqualTo(EntryStanding.NOTIFIED);
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(3, 0, 1, 0, 0, 0, 2));
        town.county.clock.set("2026-09-10T08:00");
        assertThat(town.child(round, "乙小一").standing()).isEqualTo(EntryStanding.NOTIFIED);
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(3, 0, 1, 0, 0, 0, 2));
        town.county.clock.set("2026-09-11T08:00");
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(3, 0, 0, 0, 0, 0, 3));
    }

    private EntryNotice until(String child, String day) {
        return town.notices.make(
                town.county.township,
                round.number(),
                town.child(round, child).number(),
                new NoticeOrder(Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse(day))));
    }

    @Test
    @DisplayName("小升初的通知书写孩子自己的学校，不写管它的中心学校")
    void a_pupil_of_the_last_grade_is_named_with_the_own_school() throws IOException {
        town = new EntryCounty(database, folder, PublishedPlans.of("anhui"), "341502101", "2026-06-29T08:00");
        town.lists(town.pupil("S1", "六年级", "甲六年", "2014-01-01"), town.resident("乙小一", "2020-01-01"));
        round = town.rounds.open(town.county.bureau, new EntryOpening("EDU", 2026, Optional.empty()));
        try (InputStream own = DocumentService.class.getResourceAsStream("notice-return.docx")) {
            town.county.ownTemplates.bind(
                    town.county.bureau,
                    new DivisionCode("341502"),
                    new RuleKey("notice.platform-entry"),
                    "通知.docx",
                    own.readAllBytes());
        }

        EntryNotice made = town.notices.make(
                town.county.bureau, round.number(), town.child(round, "甲六年").number(), EntryCounty.PLAIN);

        assertThat(WordFile.text(town.notices
                        .file(town.county.bureau, round.number(), made.child())
                        .content()))
                .contains("甲六年", "第一小学")
                .doesNotContain("中心学校");
    }

    @Test
    @DisplayName("两人同时点了全部出具：每个孩子仍只有一份，不占号；其间已注册、轮次已结束的也不出")
    void one_notice_for_each_child() {
        given("anhui", "341502101");
        assertThat(whileOrdering(() -> town.notices.makeAll(
                                town.county.township, round.number(), Optional.of("V1"), EntryCounty.PLAIN))
                        .made())
                .extracting(EntryNotice::child)
                .as("the other one made out those of the first village")
                .containsExactly(
                        town.child(round, "丙小一").number(),
                        town.child(round, "王小明").number());
        assertThat(town.notices.of(
                        town.county.township,
                        round.number(),
                        town.child(round, "甲小一").number()))
                .hasSize(1);
        assertThat(town.child(round, "丙小一").notice()).as("no number was lost").contains(new DocumentId("GOV", 2026, 3));
    }

    @Test
    @DisplayName("出具之间轮次结束了的，不再出具")
    void none_after_the_end() {
        given("anhui", "341502101");
        NoticesMade all = whileOrdering(() -> town.rounds.close(town.county.township, round.number(), "继续联系"));
        assertThat(all.made()).isEmpty();
        assertThat(all.refused()).isEmpty();
        assertThat(town.child(round, "甲小一").notice()).isEmpty();
    }

    /** Orders all notices; something else happens after the children were looked up. */
    private NoticesMade whileOrdering(Runnable happens) {
        Roster roster = Meanwhile.before(Roster.class, town.county.roster(), "enrolments", happens);
        return town.notices(roster, town.county.clock)
                .makeAll(town.county.township, round.number(), Optional.empty(), EntryCounty.PLAIN);
    }

    @Test
    @DisplayName("登记回执时通知书刚重出：不记在新的一份上，请刷新")
    void a_slip_is_of_its_own_notice() {
        given("anhui", "341502101");
        int child = town.child(round, "甲小一").number();
        town.notices.make(town.county.township, round.number(), child, EntryCounty.PLAIN);
        Clock clock = new Clock() {
            private boolean told;

            @Override
            public Instant instant() {
                if (!told) {
                    told = true;
                    town.notices.make(town.county.township, round.number(), child, EntryCounty.PLAIN);
                }
                return town.county.clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return town.county.clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return town.county.clock.withZone(zone);
            }
        };
        EntryNoticesService service = town.notices(town.county.roster(), clock);
        assertThatThrownBy(
                        () -> service.slip(town.village, round.number(), child, LocalDate.parse("2026-07-06"), "按时报到"))
                .isInstanceOf(Conflict.class);
        assertThat(town.child(round, "甲小一").slip()).isEmpty();
    }

    @Test
    @DisplayName("一人出不了，其余照出；出不了的说编号和原因")
    void one_without_a_notice_stops_nobody() {
        town = new EntryCounty(database, folder, PublishedPlans.of("hubei"), "420102001", "2026-06-29T08:00");
        town.lists(
                town.pupil("S1", "六年级", "甲六年", "2014-01-01")
                        + town.pupilOf("340102001", "S1", "六年级", "乙外省", "2014-01-02"),
                town.resident("甲小一", "2020-01-01"));
        round = town.rounds.open(town.county.bureau, new EntryOpening("EDU", 2026, Optional.empty()));
        EntryNotice first = town.notices.make(
                town.county.bureau, round.number(), town.child(round, "甲小一").number(), EntryCounty.PLAIN);
        NoticesMade all = town.notices.makeAll(
                town.county.bureau,
                round.number(),
                Optional.of("S1"),
                new NoticeOrder(Optional.of(first.rule()), Optional.empty(), Optional.empty()));
        assertThat(all.made())
                .extracting(EntryNotice::child)
                .contains(town.child(round, "甲六年").number());
        assertThat(all.refused()).singleElement().satisfies(one -> {
            assertThat(one.child()).isEqualTo(town.child(round, "乙外省").number());
            assertThat(one.problem()).isInstanceOf(Invalid.class).hasMessageContaining("本地没有入学通知书");
        });
        assertThat(town.child(round, "乙外省").number())
                .as("the one that was refused came first")
                .isLessThan(town.child(round, "甲六年").number());
        assertThatThrownBy(() -> town.notices.makeAll(
                        town.county.bureau,
                        round.number(),
                        Optional.empty(),
                        new NoticeOrder(
                                Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse("2026-06-28")))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("限期");
    }

    @Test
    @DisplayName("外村不能出具、不能送达；管理员看不到送达的人")
    void who_may_do_what() {
        given("anhui", "341502101");
        int child = town.child(round, "甲小一").number();
        town.notices.make(town.county.township, round.number(), child, EntryCounty.PLAIN);
        town.notices.serve(town.village, round.number(), child, proof(true, ""));
        assertThatThrownBy(() -> town.notices.make(town.otherVillage, round.number(), child, EntryCounty.PLAIN))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.notices.file(town.county.access.administrator(), round.number(), child))
                .isInstanceOf(Denied.class);
        assertThat(town.notices
                        .of(town.county.access.administrator(), round.number(), child)
                        .get(0)
                        .services())
                .singleElement()
                .satisfies(one -> assertThat(one.proof().recipient()).contains("不予显示"));
    }

    @Test
    @DisplayName("保存期满：结束的一轮，通知书、送达回证、回执、说明中的文字删除，编号和结果留着")
    void a_closed_round_keeps_its_register_without_the_words() {
        given("hubei", "420102001");
        int child = town.child(round, "甲小一").number();
        town.notices.make(town.county.township, round.number(), child, EntryCounty.PLAIN);
        town.notices.serve(town.village, round.number(), child, proof(true, ""));
        town.notices.slip(town.village, round.number(), child, LocalDate.parse("2026-07-06"), "按时报到");
        town.says(round, "乙小一", SurveyOutcome.LOST, "2026-07-06", "随父母外出");
        Erasures erasures = Erased.erasures(database, town.county.access, town.county.clock);
        town.rounds.close(town.county.township, round.number(), "下轮再查");
        town.county.clock.set("2029-03-01T09:00");
        assertThat(Erased.all(erasures, town.county.bureau, "entry-rounds", LocalDate.parse("2029-03-01")))
                .isEqualTo(1);
        DueChild kept = town.child(round, "甲小一");
        assertThat(kept.slip().orElseThrow().words()).contains(ErasableRows.ERASED);
        assertThat(town.child(round, "乙小一").answer().orElseThrow().note()).contains(ErasableRows.ERASED);
        assertThat(town.notices.of(town.county.township, round.number(), child))
                .singleElement()
                .satisfies(notice -> assertThat(notice.id()).isEqualTo(new DocumentId("GOV", 2026, 1)));
        assertThatThrownBy(() -> town.notices.file(town.county.township, round.number(), child))
                .isInstanceOf(NotFound.class);
    }

    private static ServiceProof proof(boolean signed, String witness) {
        return new ServiceProof(
                LocalDateTime.parse("2026-07-06T07:30"),
                "家中",
                "母亲",
                ServiceManner.HANDED_OVER,
                signed,
                witness,
                "孙组长",
                "");
    }
}
