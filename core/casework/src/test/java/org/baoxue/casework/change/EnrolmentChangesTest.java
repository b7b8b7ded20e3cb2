package org.baoxue.casework.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.internal.status.StatusService;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("学籍变动凭证登记，名单与登记不符即待核，转出未转入一个不漏")
class EnrolmentChangesTest {

    private static final String TOWN = "341502101";
    private static final String PUPIL = number("34150220170305001");
    private static final String OTHER = number("34150220170305029");
    private static final String RESIDENTS = "王小明,%s,男,2017-03-05,341502101,王大明,13900000001,幸福路1号\n".formatted(PUPIL);
    private static final String OTHER_ROW =
            "S1,三年级,1班,赵小天,%1$s,G%1$s,男,2017-03-05,341502101,赵大天,13900000004,幸福路4号\n".formatted(OTHER);

    private final StoryCounty county;
    private final EnrolmentChanges changes;
    private final ChildStatuses statuses;
    private final Actor otherPrincipal;
    private final ChildId pupil;
    private final Path folder;

    EnrolmentChangesTest(Database database, @TempDir Path folder) {
        this.folder = folder;
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-09-02T08:00");
        Unit second =
                county.access.units().tree().get("CS").below("S2", "第二小学", UnitKind.SCHOOL, new DivisionCode(TOWN));
        county.access.given(List.of(second, second.below("S2-1", "三年级（1）班", UnitKind.CLASS, new DivisionCode(TOWN))));
        otherPrincipal = county.access.actor(Role.SCHOOL, second);
        changes = county.changes;
        statuses = new StatusService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.leaves,
                county.sent,
                county.policies,
                county.clock);
        pupil = county.pupil();
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("平台内转出等对方转入：等待的天数看得见，名单列入即到，任一天都不落空")
    void a_transfer_within_the_platform_waits_for_the_other_school() {
        county.clock.set("2026-09-07T09:00");
        changes.register(county.principal, out("2026-09-07", "S2"));
        county.lists(OTHER_ROW, RESIDENTS);
        county.clock.set("2026-09-17T09:00");

        for (List<ChangeDoubt> seen : List.of(doubts(county.principal, "S1"), doubts(otherPrincipal, "S2"))) {
            assertThat(seen)
                    .extracting(ChangeDoubt::kind, ChangeDoubt::school, ChangeDoubt::days)
                    .containsExactly(tuple(ChangeDoubt.Kind.WAITING, "S2", 10L));
        }
        assertThat(status("2026-09-06")).isEqualTo(ChildStatus.IN_SCHOOL);
        assertThat(status("2026-09-17")).isEqualTo(ChildStatus.IN_TRANSFER);

        changes.register(otherPrincipal, change(ChangeKind.TRANSFER_IN, "2026-09-17", "S1", "S2-1"));
        assertThat(doubts(county.bureau, "EDU"))
                .extracting(ChangeDoubt::kind)
                .containsExactly(ChangeDoubt.Kind.NOT_LISTED);
        assertThat(status("2026-09-17")).isEqualTo(ChildStatus.IN_SCHOOL);
        county.lists(OTHER_ROW + StoryCounty.pupil("1班", TOWN).replace("S1,", "S2,"), RESIDENTS);
        assertThat(doubts(county.bureau, "EDU")).isEmpty();
        assertThat(changes.list(otherPrincipal, "S2", PageRequest.FIRST).items())
                .extracting(RegisteredChange::kind)
                .as("whom the school took in, and who was sent to it")
                .containsExactly(ChangeKind.TRANSFER_IN, ChangeKind.TRANSFER_OUT);
    }

    @Test
    @DisplayName("名单消失而无登记即待核；登记转往平台外的学校后是异地就读，不再待核")
    void who_vanishes_with_a_registered_transfer_is_not_suspected() {
        county.clock.set("2026-09-10T09:00");
        county.lists(OTHER_ROW, RESIDENTS);
        assertThat(doubts(county.bureau, "EDU"))
                .extracting(ChangeDoubt::kind, ChangeDoubt::since)
                .containsExactly(tuple(ChangeDoubt.Kind.VANISHED, LocalDate.of(2026, 9, 10)));
        assertThat(status("2026-09-10")).isEqualTo(ChildStatus.VANISHED);

        changes.register(county.principal, out("2026-09-08", "合肥市某某小学"));
        assertThat(doubts(county.bureau, "EDU")).isEmpty();
        assertThat(status("2026-09-10")).isEqualTo(ChildStatus.ELSEWHERE);
    }

    @Test
    @DisplayName("已登记转出而名单仍在册：名单为准，列为待核")
    void a_list_that_still_names_who_left_is_told() {
        county.clock.set("2026-09-10T09:00");
        changes.register(county.teacher, out("2026-09-08", "合肥市某某小学"));
        assertThat(doubts(county.bureau, "EDU"))
                .extracting(ChangeDoubt::kind)
                .containsExactly(ChangeDoubt.Kind.STILL_LISTED);
        assertThat(status("2026-09-10")).isEqualTo(ChildStatus.IN_SCHOOL);
    }

    @Test
    @DisplayName("休学须批准并有截止日期；期满次日未复学即列出；复学后在校；没有休学不能复学")
    void a_suspension_has_an_approval_and_an_end() {
        county.clock.set("2026-12-31T09:00");
        assertThatThrownBy(
                        () -> changes.register(county.principal, change(ChangeKind.RESUMPTION, "2026-09-08", "", "")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("复学");
        assertThatThrownBy(() -> changes.register(county.principal, suspension(Optional.empty(), "县教育局")))
                .hasMessageContaining("截止");
        Optional<LocalDate> until = Optional.of(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> changes.register(county.principal, suspension(until, " ")))
                .isInstanceOf(Invalid.class);
        changes.register(county.principal, suspension(until, "县教育局"));

        assertThat(status("2026-09-07")).isEqualTo(ChildStatus.IN_SCHOOL);
        assertThat(status("2026-09-08")).isEqualTo(ChildStatus.SUSPENDED);
        assertThat(doubts(county.bureau, "EDU")).isEmpty();
        county.clock.set("2027-01-01T09:00");
        assertThat(doubts(county.bureau, "EDU"))
                .extracting(ChangeDoubt::kind, ChangeDoubt::days)
                .containsExactly(tuple(ChangeDoubt.Kind.OVERDUE, 0L));
        changes.register(county.principal, change(ChangeKind.RESUMPTION, "2027-01-01", "", ""));
        assertThat(doubts(county.bureau, "EDU")).isEmpty();
        assertThat(status("2027-01-01")).isEqualTo(ChildStatus.IN_SCHOOL);
    }

    @Test
    @DisplayName("登记错了另登一条指明所更正的一条，原条仍在；更正后不能自相矛盾；撤回后如未登记")
    void a_wrong_entry_is_corrected_by_another() {
        county.clock.set("2026-10-10T09:00");
        changes.register(county.principal, out("2026-09-08", "合肥市某某小学"));
        RegisteredChange right = changes.register(
                county.principal,
                new NewChange(
                        pupil,
                        ChangeKind.TRANSFER_OUT,
                        LocalDate.of(2026, 9, 9),
                        "",
                        "S2",
                        Optional.empty(),
                        "",
                        "转学申请表",
                        Optional.of(1L)));
        assertThat(right.seq()).isEqualTo(2);
        assertThat(changes.of(county.bureau, pupil))
                .extracting(RegisteredChange::seq, RegisteredChange::correctedBy)
                .containsExactly(tuple(1L, Optional.of(2L)), tuple(2L, Optional.empty()));
        assertThatThrownBy(() -> changes.register(county.principal, withdrawal(1)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> changes.register(county.principal, out("2026-09-20", "S2")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("已转出")
                .hasMessageContaining("第2号");
        changes.register(county.principal, withdrawal(2));
        assertThat(doubts(county.bureau, "EDU")).isEmpty();
        assertThat(changes.list(county.bureau, "EDU", PageRequest.FIRST).total())
                .isZero();
        assertThat(changes.of(county.bureau, pupil)).hasSize(3);
    }

    @Test
    @DisplayName("从 xlsx 登记：好行保留，坏行指出哪一列应为什么，证号脱敏；再导一次不重复")
    void changes_come_from_a_workbook() throws IOException {
        county.clock.set("2026-10-10T09:00");
        Path file = workbook(List.of(
                List.of(PUPIL, "转出", LocalDate.of(2026, 9, 8), "S1-1", "合肥市某某小学", "", "", "转学申请表"),
                List.of(PUPIL, "退学", LocalDate.of(2026, 9, 8), "S1-1", "", "", "", "申请"),
                List.of(PUPIL, "转入", LocalDate.of(2026, 9, 9), "合肥市某某小学", "S9-1", "", "", "申请"),
                List.of("341502201703050021", "毕业", LocalDate.of(2026, 7, 1), "", "", "", "", "毕业名册")));
        ImportReport report = changes.importXlsx(county.bureau, file, "变动.xlsx");

        assertThat(List.of(report.read(), report.added(), report.unchanged())).containsExactly(4, 1, 0);
        assertThat(report.rejected())
                .extracting(Rejected::row, Rejected::column)
                .containsExactly(tuple(3, "变动"), tuple(4, "新学校或班级"), tuple(5, "学生"));
        assertThat(report.rejected().get(2).value()).contains("***").doesNotContain("20170305");
        ImportReport again = changes.importXlsx(county.bureau, file, "变动.xlsx");
        assertThat(List.of(again.added(), again.unchanged())).containsExactly(0, 1);
    }

    @Test
    @DisplayName("只有本校、本区县可登记；凭证只给办案的人看，查看扫描件留痕；扫描件附一次")
    void who_may_register_and_read() {
        county.clock.set("2026-10-10T09:00");
        assertThatThrownBy(() -> changes.register(otherPrincipal, out("2026-09-08", "S2")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> changes.register(county.township, out("2026-09-08", "S2")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> changes.register(county.principal, out("2026-10-11", "S2")))
                .isInstanceOf(Invalid.class);
        changes.register(county.principal, out("2026-09-08", "合肥市某某小学"));
        byte[] scan = "%PDF-1.4 转学申请表".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> changes.attach(county.principal, pupil, 2, scan))
                .isInstanceOf(NotFound.class);
        assertThat(changes.attach(county.principal, pupil, 1, scan).scan()).isPresent();
        assertThatThrownBy(() -> changes.attach(county.principal, pupil, 1, scan))
                .isInstanceOf(Conflict.class);
        assertThat(changes.scan(county.bureau, pupil, 1).content()).isEqualTo(scan);
        assertThat(county.access.lastAudit().subject()).isEqualTo(pupil.value());
        assertThatThrownBy(() -> changes.scan(county.access.administrator(), pupil, 1))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> changes.of(county.farBureau, pupil)).isInstanceOf(Denied.class);
        RegisteredChange masked =
                changes.of(county.access.administrator(), pupil).get(0);
        assertThat(masked.proof()).isEmpty();
        assertThat(masked.name()).contains("王＊＊");
    }

    @Test
    @DisplayName("别校不能替本校学生登记，写自己的班级也不行")
    void a_stranger_cannot_name_a_class_of_its_own() {
        county.clock.set("2026-10-10T09:00");
        NewChange claimed = new NewChange(
                pupil,
                ChangeKind.SUSPENSION,
                LocalDate.of(2026, 9, 8),
                "S2-1",
                "",
                Optional.of(LocalDate.of(2026, 12, 31)),
                "县教育局",
                "医院证明",
                Optional.empty());

        assertThatThrownBy(() -> changes.register(otherPrincipal, claimed))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("S2-1");
        assertThat(status("2026-10-10")).isEqualTo(ChildStatus.IN_SCHOOL);
    }

    @Test
    @DisplayName("原班级空着的一行，换班以后再导一次也不重复登记")
    void a_line_without_the_old_class_is_registered_once() throws IOException {
        county.clock.set("2026-10-10T09:00");
        Unit school = county.access.units().tree().get("S1");
        county.access.given(List.of(school.below("S1-2", "三年级（2）班", UnitKind.CLASS, new DivisionCode(TOWN))));
        Path file = workbook(List.of(List.of(PUPIL, "升级", LocalDate.of(2026, 9, 1), "", "S1-2", "", "", "编班名册")));
        assertThat(changes.importXlsx(county.bureau, file, "变动.xlsx").added()).isEqualTo(1);
        county.lists(OTHER_ROW + StoryCounty.pupil("2班", TOWN), RESIDENTS);

        ImportReport again = changes.importXlsx(county.bureau, file, "变动.xlsx");

        assertThat(List.of(again.added(), again.unchanged())).containsExactly(0, 1);
        assertThat(again.rejected()).isEmpty();
    }

    @Test
    @DisplayName("小学毕业后在本校另一个班就读的，不是“仍在册”；还在原班的才是")
    void who_goes_on_in_the_same_school_after_primary_school_is_not_in_doubt() {
        county.clock.set("2026-10-10T09:00");
        Unit school = county.access.units().tree().get("S1");
        county.access.given(List.of(school.below("S1-2", "三年级（2）班", UnitKind.CLASS, new DivisionCode(TOWN))));
        changes.register(county.principal, change(ChangeKind.GRADUATION, "2026-09-08", "", ""));
        assertThat(doubts(county.bureau, "EDU"))
                .extracting(ChangeDoubt::kind)
                .containsExactly(ChangeDoubt.Kind.STILL_LISTED);

        county.lists(OTHER_ROW + StoryCounty.pupil("2班", TOWN), RESIDENTS);

        assertThat(doubts(county.bureau, "EDU")).isEmpty();
    }

    private NewChange out(String on, String to) {
        return change(ChangeKind.TRANSFER_OUT, on, "", to);
    }

    private NewChange change(ChangeKind kind, String on, String from, String to) {
        return new NewChange(
                pupil, kind, LocalDate.parse(on), from, to, Optional.empty(), "", "转学申请表", Optional.empty());
    }

    private NewChange suspension(Optional<LocalDate> until, String approvedBy) {
        return new NewChange(
                pupil,
                ChangeKind.SUSPENSION,
                LocalDate.of(2026, 9, 8),
                "",
                "",
                until,
                approvedBy,
                "医院证明",
                Optional.empty());
    }

    private NewChange withdrawal(long corrects) {
        return new NewChange(
                pupil,
                ChangeKind.WITHDRAWN,
                LocalDate.of(2026, 10, 10),
                "",
                "",
                Optional.empty(),
                "",
                "学生未离校",
                Optional.of(corrects));
    }

    private List<ChangeDoubt> doubts(Actor actor, String unit) {
        return changes.doubts(actor, unit, Set.of(), PageRequest.FIRST).items();
    }

    private ChildStatus status(String day) {
        return statuses.of(county.bureau, pupil, Optional.of(LocalDate.parse(day)))
                .child()
                .status();
    }

    private Path workbook(List<List<Object>> rows) throws IOException {
        Path file = folder.resolve("changes.xlsx");
        List<String> head = List.of("学生", "变动", "日期", "原学校或班级", "新学校或班级", "休学截止", "批准", "凭证");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", null)) {
            Worksheet sheet = workbook.newWorksheet("变动");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    Object value = rows.get(row).get(column);
                    if (value instanceof LocalDate day) {
                        sheet.value(row + 1, column, day);
                    } else {
                        sheet.value(row + 1, column, value.toString());
                    }
                }
            }
        }
        return file;
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }
}
