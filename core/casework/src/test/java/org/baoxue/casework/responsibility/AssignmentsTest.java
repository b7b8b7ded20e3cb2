package org.baoxue.casework.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ErasableRows;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.NewAccount;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.Line;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.internal.responsibility.ResponsibilityService;
import org.baoxue.casework.responsibility.Assignment.State;
import org.baoxue.casework.testing.Erased;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("贵城双线四包：谁包哪个社区、哪个班、哪名学生")
class AssignmentsTest {

    private static final String STREET = "450802001";
    private static final Charge COMMUNITY = Charge.of(new DivisionCode("450802001003"));
    private static final Charge CLASS = Charge.ofUnit("S1-1");
    private static final String OF_COMMUNITY = "乡镇政府（街道办）领导干部包社区";
    private static final String OF_CLASS = "班主任包班级";
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    private final StoryCounty county;
    private final ResponsibilityService responsibilities;
    private final Database database;

    AssignmentsTest(Database database, @TempDir Path folder) {
        county = new StoryCounty(database, folder, PublishedPlans.of("guangxi"), STREET, STREET, "2026-09-07T08:00");
        Unit street = county.access.units().tree().get("GOV");
        county.access.given(List.of(
                street.below("V3", "荷塘社区", UnitKind.VILLAGE, new DivisionCode("450802001003")),
                street.below("V3", "荷塘社区", UnitKind.VILLAGE, new DivisionCode("450802001003"))
                        .below("V3-1", "第一网格", UnitKind.VILLAGE_GROUP, new DivisionCode("450802001003"))));
        this.database = database;
        responsibilities = new ResponsibilityService(
                database,
                county.access.gate(),
                county.access.units(),
                county.access.accounts(),
                county.roster(),
                county.policies,
                StoredSecret.of(database),
                county.clock);
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("方案的每一级用方案的话：街道干部包社区，社区干部包小组，班主任包班，科任教师包学生；家长之责不在其中")
    void the_tiers_are_those_of_the_plan_in_its_words() {
        Tier community = responsibilities.tiers(county.bureau, COMMUNITY, FIRST).get(0);
        assertThat(community.name().words()).isEqualTo(OF_COMMUNITY);
        assertThat(community.name().line()).contains(Line.GOVERNMENT);
        assertThat(community.name().model()).contains("双线四包");
        assertThat(community.sentence().orElseThrow()).contains("领导干部包社区");
        assertThat(words(Charge.ofUnit("V3"))).as("a village is its place").containsExactly(OF_COMMUNITY);
        assertThat(words(Charge.ofUnit("V3-1"))).containsExactly("社区居委会干部包村民小组（生产队）");
        assertThat(words(CLASS)).containsExactly("学校其他领导包年级", OF_CLASS);
        assertThat(words(Charge.of(county.pupil()))).containsExactly("科任教师包学生", "村民小组干部包户");
    }

    @Test
    @DisplayName("登记、结束、接任：旧的留在沿革里；结束须写理由，只一次；登记有误的从未在任")
    void an_assignment_is_ended_and_never_deleted() {
        Assignment first = responsibilities.assign(county.principal, of(CLASS, "梁一", OF_CLASS, FIRST));
        assertThat(first.state()).isEqualTo(State.STANDING);
        assertThat(first.chargeName()).contains("三年级（1）班");
        assertThat(responsibilities.assign(county.principal, of(CLASS, "梁一", OF_CLASS, FIRST)))
                .as("the same again")
                .isEqualTo(first);
        assertThatThrownBy(
                        () -> responsibilities.assign(county.principal, of(CLASS, "梁一", OF_CLASS, FIRST.plusDays(3))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("重叠");
        assertThatThrownBy(() -> responsibilities.end(county.principal, first.id(), FIRST, " "))
                .isInstanceOf(Invalid.class);
        Assignment ended = responsibilities.end(county.principal, first.id(), LocalDate.of(2026, 9, 4), "调往第二小学");
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThatThrownBy(() -> responsibilities.end(county.principal, first.id(), FIRST, "再来一次"))
                .isInstanceOf(Conflict.class);
        Assignment next = responsibilities.assign(county.teacher, of(CLASS, "梁二", OF_CLASS, LocalDate.of(2026, 9, 5)));
        Assignment wrong =
                responsibilities.assign(county.principal, of(CLASS, "梁三", OF_CLASS, LocalDate.of(2026, 9, 6)));
        responsibilities.end(county.principal, wrong.id(), LocalDate.of(2026, 9, 5), "登记有误");
        assertThat(list(county.bureau, Optional.of(CLASS), Optional.of(LocalDate.of(2026, 9, 7))))
                .extracting(Assignment::id)
                .containsExactly(next.id());
        List<Assignment> history = list(county.bureau, Optional.of(CLASS), Optional.empty());
        assertThat(history).extracting(Assignment::id).containsExactly(wrong.id(), next.id(), first.id());
        assertThat(history.get(2).ending().orElseThrow().reason()).isEqualTo("调往第二小学");
    }

    @Test
    @DisplayName("方案没有的类别不收，并说出方案有哪些；方案未规定的对象留空；日期颠倒不收")
    void what_the_plan_does_not_name_is_refused() {
        assertThatThrownBy(() -> responsibilities.assign(county.bureau, of(CLASS, "梁一", "网格长包班级", FIRST)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(OF_CLASS);
        assertThatThrownBy(() -> responsibilities.assign(
                        county.bureau,
                        new NewAssignment(CLASS, person("梁一"), Optional.empty(), FIRST, Optional.empty())))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(OF_CLASS);
        Charge central = Charge.ofUnit("CS");
        assertThat(responsibilities.tiers(county.bureau, central, FIRST)).isEmpty();
        Assignment silent = responsibilities.assign(
                county.bureau,
                new NewAssignment(central, person("梁一"), Optional.empty(), FIRST, Optional.of(FIRST.plusDays(2))));
        assertThat(silent.tier()).as("方案未规定").isEmpty();
        assertThat(silent.state()).isEqualTo(State.OVER);
        assertThatThrownBy(() -> responsibilities.assign(county.bureau, of(central, "梁一", OF_CLASS, FIRST)))
                .hasMessageContaining("方案未规定");
        assertThatThrownBy(() -> responsibilities.assign(
                        county.bureau,
                        new NewAssignment(
                                CLASS, person("梁一"), Optional.of(OF_CLASS), FIRST, Optional.of(FIRST.minusDays(1)))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @DisplayName("各管各的：班主任只登记本班，学校不能登记社区，街道看得见社区；审计与管理员看到的姓名电话已脱敏")
    void everybody_stays_within_reach_and_persons_are_masked_by_role() {
        Assignment ours = responsibilities.assign(county.township, of(COMMUNITY, "韦二", OF_COMMUNITY, FIRST));
        assertThatThrownBy(() -> responsibilities.assign(county.principal, of(COMMUNITY, "韦三", OF_COMMUNITY, FIRST)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> responsibilities.end(county.teacher, ours.id(), FIRST, "无权"))
                .isInstanceOf(Denied.class);
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        assertThatThrownBy(() -> responsibilities.end(auditor, ours.id(), FIRST, "无权"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> responsibilities.end(county.bureau, "0".repeat(32), FIRST, "没有"))
                .isInstanceOf(NotFound.class);
        assertThat(list(county.teacher, Optional.empty(), Optional.empty())).isEmpty();
        Person whole = list(county.bureau, Optional.of(COMMUNITY), Optional.empty())
                .get(0)
                .person();
        assertThat(whole.name()).isEqualTo("韦二");
        assertThat(whole.phone()).isEqualTo("13900000009");
        Assignment masked = list(county.access.administrator(), Optional.of(COMMUNITY), Optional.empty())
                .get(0);
        assertThat(masked.chargeName()).contains("荷塘社区");
        assertThat(masked.person().name()).isEqualTo("韦＊");
        assertThat(masked.person().phone()).isEqualTo("*******0009");
        assertThat(list(auditor, Optional.of(COMMUNITY), Optional.empty())
                        .get(0)
                        .person()
                        .name())
                .isEqualTo("韦＊");
    }

    @Test
    @DisplayName("导入：好行留下，坏行退回并说出列与应填什么；同一文件再导入不变；改了电话的行替换旧行，旧行留在沿革里")
    void a_workbook_is_imported_row_by_row() {
        List<List<Object>> rows = List.of(
                List.of("地方", 450802001003L, OF_COMMUNITY, "韦二", "街道办副主任", 13900000009L, "GOV", FIRST, ""),
                List.of("单位", "V3-1", "社区居委会干部包村民小组（生产队）", "韦四", "网格员", "", "", "2026年9月1日", "2027-01-22"),
                List.of("学生", number("34150220170305001"), "科任教师包学生", "梁五", "数学教师", "", "S1", "2026/9/1", ""),
                List.of("单位", "S9", OF_CLASS, "梁六", "班主任", "", "", FIRST, ""),
                List.of("单位", "S1-1", "网格长包班级", "梁六", "班主任", "电话不详", "", "下学期", ""),
                List.of("学生", 341502201703050012L, "科任教师包学生", "梁七", "教师", "", "", FIRST, ""));
        ImportReport report = responsibilities.importXlsx(county.bureau, AssignmentWorkbook.of(rows), "包保.xlsx");
        assertThat(report.read()).isEqualTo(6);
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.rejected())
                .extracting(Rejected::row, Rejected::column)
                .containsExactlyInAnyOrder(tuple(6, "对象代码"), tuple(7, "联系电话"), tuple(7, "起始日期"), tuple(8, "对象代码"));
        assertThat(report.rejected()).extracting(Rejected::value).noneMatch(value -> value.contains("20170305"));
        ImportReport again = responsibilities.importXlsx(county.bureau, AssignmentWorkbook.of(rows), "包保.xlsx");
        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);

        List<Object> moved =
                List.of("地方", 450802001003L, OF_COMMUNITY, "韦二", "街道办副主任", "13900000010", "GOV", FIRST, "");
        ImportReport changed =
                responsibilities.importXlsx(county.bureau, AssignmentWorkbook.of(List.of(moved)), "更正.xlsx");
        assertThat(changed.changed()).isEqualTo(1);
        List<Assignment> history = list(county.bureau, Optional.of(COMMUNITY), Optional.empty());
        assertThat(history).extracting(Assignment::state).containsExactly(State.STANDING, State.REPLACED);
        assertThat(history.get(0).person().phone()).isEqualTo("13900000010");
        assertThat(history.get(0).file()).contains("更正.xlsx");
    }

    @Test
    @DisplayName("一份文件里同一责任说两样，后一行退回；结束后的不再改；职责外的退回；缺列、不是工作簿说清楚")
    void a_file_does_not_contradict_itself() {
        List<Object> one = List.of("单位", "S1-1", OF_CLASS, "梁一", "班主任", "13900000001", "", FIRST, "");
        List<Object> other = List.of("单位", "S1-1", OF_CLASS, "梁一", "班主任", "13900000002", "", FIRST, "");
        List<Object> outside = List.of("地方", "450802001003", OF_COMMUNITY, "韦二", "副主任", "", "", FIRST, "");
        ImportReport report = responsibilities.importXlsx(
                county.principal, AssignmentWorkbook.of(List.of(one, other, one, outside)), "本校.xlsx");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.rejected()).extracting(Rejected::row).containsExactly(4, 6);
        assertThat(report.rejected().get(0).reason()).contains("第3行");
        assertThat(report.rejected().get(1).reason()).contains("职责范围");
        String id = list(county.principal, Optional.of(CLASS), Optional.empty())
                .get(0)
                .id();
        responsibilities.end(county.principal, id, LocalDate.of(2026, 9, 4), "调离");
        assertThat(responsibilities
                        .importXlsx(county.principal, AssignmentWorkbook.of(List.of(one)), "本校.xlsx")
                        .unchanged())
                .as("an old file does not bring an ended one back")
                .isEqualTo(1);
        assertThat(responsibilities
                        .importXlsx(county.principal, AssignmentWorkbook.of(List.of(other)), "本校.xlsx")
                        .rejected()
                        .get(0)
                        .reason())
                .contains("已于2026-09-04结束");
        assertThatThrownBy(() -> responsibilities.importXlsx(
                        county.bureau, AssignmentWorkbook.with(List.of("对象类别", "对象代码", "姓名"), List.of()), "缺列.xlsx"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("起始日期");
        assertThatThrownBy(() -> responsibilities.importXlsx(
                        county.bureau, AssignmentWorkbook.file(new byte[] {1, 2, 3}), "照片.jpg"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @DisplayName("保存期满：已结束的、被更正的责任人姓名电话删除，谁级包什么、何时留着；在任的不动，同一人可再登记")
    void persons_who_no_longer_answer_are_erased() {
        Assignment first = responsibilities.assign(county.principal, of(CLASS, "梁一一", OF_CLASS, FIRST));
        responsibilities.end(county.principal, first.id(), LocalDate.of(2026, 9, 4), "调离");
        responsibilities.assign(county.principal, of(CLASS, "韦二二", OF_CLASS, LocalDate.of(2026, 9, 5)));
        county.clock.set("2029-03-01T09:00");
        Erasures erasures = Erased.erasures(database, county.access, county.clock);
        assertThat(Erased.all(erasures, county.bureau, "responsibilities", LocalDate.of(2029, 2, 28)))
                .isEqualTo(1);
        List<Assignment> kept = list(county.bureau, Optional.of(CLASS), Optional.empty());
        assertThat(kept)
                .extracting(one -> one.person().name(), one -> one.person().phone(), Assignment::state)
                .containsExactly(
                        tuple("韦二二", "13900000009", State.STANDING), tuple(ErasableRows.ERASED, "", State.ENDED));
        assertThat(responsibilities
                        .assign(county.principal, of(CLASS, "梁一一", OF_CLASS, LocalDate.of(2029, 3, 1)))
                        .state())
                .isEqualTo(State.STANDING);
    }

    @Test
    @DisplayName("责任人可关联平台账户：没有的、停用的账户不能关联；改了账户即更正；摘要列出本人包保的；看不到姓名的也不见账户")
    void a_person_is_linked_to_an_account_whose_digest_has_what_it_answers_for() {
        Actor administrator = county.access.administrator();
        for (String name : List.of("wei", "lu")) {
            county.access.accounts().add(administrator, new NewAccount(name, Role.SCHOOL, Optional.of("S1")));
        }
        county.access.accounts().lock(administrator, "lu");
        for (String name : List.of("nobody", "lu")) {
            assertThatThrownBy(() -> responsibilities.assign(county.bureau, linked(CLASS, name)))
                    .isInstanceOfSatisfying(
                            Invalid.class, e -> assertThat(e.pointer()).isEqualTo("/account"))
                    .hasMessageContaining(name);
        }
        Assignment unlinked = responsibilities.assign(county.bureau, of(CLASS, "梁一", OF_CLASS, FIRST));
        Assignment linked = responsibilities.assign(county.bureau, linked(CLASS, "wei"));
        assertThat(linked.id()).as("replaces it").isNotEqualTo(unlinked.id());
        responsibilities.assign(county.bureau, linked(COMMUNITY, "wei"));
        Actor wei = named("wei", county.principal);
        assertThat(county.digests.digest(wei, 7).care().items())
                .as("the community lies out of the school's scope")
                .extracting(Assignment::id)
                .containsExactly(linked.id());
        assertThat(county.digests.digest(named("wei", county.bureau), 7).care().total())
                .isEqualTo(2);
        assertThat(county.digests.digest(county.principal, 7).care().items()).isEmpty();
        responsibilities.end(county.bureau, linked.id(), LocalDate.of(2026, 9, 4), "调离");
        assertThat(county.digests.digest(wei, 7).care().items()).isEmpty();
        assertThat(list(administrator, Optional.of(COMMUNITY), Optional.empty()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.person().account()).isEmpty());
    }

    @Test
    @DisplayName("名单里的账户一栏：没有的账户指出行与列，其余照登；没有这一栏的即不关联")
    void the_account_is_a_column_of_the_list() {
        county.access
                .accounts()
                .add(county.access.administrator(), new NewAccount("wei", Role.SCHOOL, Optional.of("S1")));
        List<String> header = List.of("对象类别", "对象代码", "责任类别", "姓名", "职务", "联系电话", "账户", "起始日期");
        ImportReport report = responsibilities.importXlsx(
                county.bureau,
                AssignmentWorkbook.with(
                        header,
                        List.of(
                                List.of("单位", "S1-1", OF_CLASS, "梁一", "班主任", "", "WEI", "2026-09-01"),
                                List.of("单位", "S1-1", OF_CLASS, "梁二", "班主任", "", "nobody", "2026-09-01"))),
                "账户.xlsx");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.rejected()).singleElement().satisfies(row -> {
            assertThat(row.column()).isEqualTo("账户");
            assertThat(row.reason()).contains("nobody");
        });
        assertThat(list(county.bureau, Optional.of(CLASS), Optional.empty()))
                .singleElement()
                .satisfies(one -> assertThat(one.person().account()).contains("wei"));
    }

    private static NewAssignment linked(Charge charge, String account) {
        return new NewAssignment(
                charge,
                new Person("梁一", "班主任", "13900000009", Optional.empty(), Optional.of(account)),
                Optional.of(charge.equals(CLASS) ? OF_CLASS : OF_COMMUNITY),
                FIRST,
                Optional.empty());
    }

    private static Actor named(String account, Actor like) {
        return new Actor(account, like.role(), like.unitId(), like.scope());
    }

    private List<String> words(Charge charge) {
        return responsibilities.tiers(county.bureau, charge, FIRST).stream()
                .map(tier -> tier.name().words())
                .toList();
    }

    private List<Assignment> list(Actor actor, Optional<Charge> charge, Optional<LocalDate> on) {
        return responsibilities
                .list(actor, new AssignmentQuery(Optional.empty(), charge, on, PageRequest.FIRST))
                .items();
    }

    private static NewAssignment of(Charge charge, String name, String tier, LocalDate first) {
        return new NewAssignment(charge, person(name), Optional.of(tier), first, Optional.empty());
    }

    private static Person person(String name) {
        return new Person(name, "班主任", "13900000009", Optional.empty());
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }
}
