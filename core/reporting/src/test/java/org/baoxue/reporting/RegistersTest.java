package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.PersuasionPlanned;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.Personal;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.casework.prevention.FocusNoteKind;
import org.baoxue.casework.prevention.FocusRequest;
import org.baoxue.casework.prevention.HomeVisitRequest;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.NewAssignment;
import org.baoxue.casework.responsibility.Person;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;
import org.baoxue.reporting.register.RegisterForm;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("台账、名册与档案：方案有的表，填上平台有的事实")
class RegistersTest {

    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode STREET_PLACE = new DivisionCode("341502003");
    private static final Unit BUREAU = Unit.root("EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    private static final Unit SCHOOL = BUREAU.below("S1", "清水河学校", UnitKind.SCHOOL, STREET_PLACE);
    private static final Unit CLASS = SCHOOL.below("S1-701", "七年级1班", UnitKind.CLASS, STREET_PLACE);
    private static final Unit OTHER = BUREAU.below("S2", "河东小学", UnitKind.SCHOOL, STREET_PLACE);
    private static final Unit STREET = Unit.root("GOV-003", "清水河街道办", UnitKind.TOWNSHIP_GOVERNMENT, STREET_PLACE);
    private static final Unit CITY = Unit.root("CITY", "市教育局", UnitKind.CITY_EDUCATION, new DivisionCode("3415"));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private final Office office;
    private Map<String, ChildId> pupils;
    private Actor principal;

    RegistersTest(Database database, @TempDir Path folder) {
        office = new Office(
                database, folder, "2026-03-20T10:00:00", List.of(BUREAU, SCHOOL, CLASS, OTHER, STREET, CITY));
    }

    @BeforeEach
    void threePupils() throws IOException {
        pupils = office.enrol(SCHOOL, List.of("S1-701 丁一", "S1-701 王小明", "S1-701 张三"));
        principal = office.principal(SCHOOL);
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("班主任责任书：“每一位学生的籍贯、家庭住址及联系方式……登记造册”：在籍学生逐个列出，没有来源的栏目留空手填")
    void everyPupilOfTheClassIsRegistered() throws IOException {
        office.policies.bind("class-teacher", SCHOOL);
        Actor teacher = office.access.actor(Role.CLASS_TEACHER, CLASS);

        List<String> rows = rows(teacher, CLASS, "form.pupil-register");

        assertThat(rows.get(0)).startsWith("班级学生登记册");
        assertThat(rows.get(1)).contains("填报单位：七年级1班", "期间：2025-09-01 至 2026-03-20", "截止日期：2026-03-20");
        assertThat(rows.get(3)).startsWith("序号※|姓名※|班级※|籍贯|家庭住址及联系方式");
        assertThat(rows.subList(5, 8))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("1|丁一|七年级1班||清水河街道1号|13800000000|"),
                        row -> assertThat(row).startsWith("2|张三|七年级1班||清水河街道1号|13800000002|"),
                        row -> assertThat(row).startsWith("3|王小明|七年级1班||清水河街道1号|13800000001|"));
    }

    @Test
    @DisplayName("2024年通知：“县级教育行政部门要建立适龄儿童台账”：户籍名单适龄的，有无学籍一目了然；学校没有户籍名单")
    void theLedgerOfChildrenOfAgeSaysWhoHasNoSchool() throws IOException {
        office.list(
                office.access.actor(Role.TOWNSHIP, STREET),
                ListKind.HOUSEHOLD,
                STREET,
                "姓名,身份证号,户籍行政区划代码,监护人姓名,家庭住址\n"
                        + household("丁一", "34150220130315000")
                        + household("李未入", "34150220150315001")
                        + household("幼小", "34150220240315002"));

        List<String> rows = rows(office.access.actor(Role.COUNTY, BUREAU), BUREAU, "form.ledger-of-age");

        assertThat(rows.get(0)).startsWith("适龄儿童台账");
        assertThat(rows.stream().filter(row -> row.matches("\\d+\\|.*")))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("1|李未入|").contains("|户籍，无学籍||"),
                        row -> assertThat(row).startsWith("2|丁一|").contains("|户籍，有学籍|清水河学校|七年级|"));
        assertThatThrownBy(() -> rows(principal, SCHOOL, "form.ledger-of-age"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("没有户籍名单");
    }

    @Test
    @DisplayName("2024年通知：“辍学学生台账”：责任人来自包保，没有疑似的写明没有登记")
    void theLedgerOfDropoutsNamesWhoIsResponsible() throws IOException {
        CaseId lost = office.suspected(pupils.get("丁一"), CLASS, "2026-03-02", "2026-03-04");
        office.confirmed(lost, 1, "2026-03-10", "随父母外出");
        assign(Charge.of(pupils.get("丁一")), "陈老师");

        assertThat(rows(principal, SCHOOL, "form.ledger-dropout"))
                .anySatisfy(
                        row -> assertThat(row).contains("|辍学|2026-03-02|随父母外出|").contains("|陈老师|"));
        assertThat(rows(principal, SCHOOL, "form.ledger-suspected"))
                .anySatisfy(row -> assertThat(row).startsWith("截止 2026-03-20，没有登记"));
    }

    @Test
    @DisplayName("004：“对劝返的时限、方式方法、责任人都要有明确的要求”：台账填上最近的安排，审计看到的文字已掩码")
    void theLedgerOfPersuasionHasTimeLimitAndMethod() throws IOException {
        office.policies.bind("town-persuasion", STREET);
        CaseId lost = office.suspected(pupils.get("丁一"), CLASS, "2026-03-02", "2026-03-04");
        office.confirmed(lost, 1, "2026-03-10", "随父母外出");
        office.append(lost, 2, planned("2026-03-31", "电话"));
        office.append(lost, 3, planned("2026-04-15", "上门动员"));

        assertThat(rows(principal, SCHOOL, "form.ledger"))
                .anySatisfy(row -> assertThat(row).contains("|2026-03-02|2026-04-15|上门动员|"));
        assertThat(rows(office.access.actor(Role.AUDITOR, BUREAU), SCHOOL, "form.ledger"))
                .anySatisfy(row -> assertThat(row).contains("|2026-04-15|***|"))
                .noneMatch(row -> row.contains("上门动员"));
    }

    @Test
    @DisplayName("003（县级市）：“了解其辍学原因、辍学去向、思想动态及监护人的意见”：跟踪调查记录四项都填上")
    void theRecordOfFollowUpHasWhatTheySay() throws IOException {
        office.policies.bind("county-city", BUREAU);
        CaseId lost = office.suspected(pupils.get("丁一"), CLASS, "2026-03-02", "2026-03-04");
        office.confirmed(lost, 1, "2026-03-10", "随父母外出");
        office.append(
                lost,
                2,
                new PersuasionNoted(
                        TODAY,
                        Personal.of("陈老师"),
                        Personal.of("外地"),
                        Personal.of("动员"),
                        Optional.of(Personal.of("想回校")),
                        Optional.of(Personal.of("家里缺人手"))));

        assertThat(rows(principal, SCHOOL, "form.follow-up"))
                .anySatisfy(row -> assertThat(row).contains("|随父母外出|外地|想回校|家里缺人手|"));
    }

    private static PersuasionPlanned planned(String until, String method) {
        return new PersuasionPlanned(
                TODAY, LocalDate.parse(until), Personal.of(""), Personal.of(method), Personal.of(""));
    }

    @Test
    @DisplayName("家访登记册：期间内的家访按时间列出；审计看到的姓名、家访人员与文字已掩码；撤回的不列")
    void visitsAreListedByDay() throws IOException {
        visit("王小明", "2026-03-19", "按时上学");
        visit("丁一", "2026-03-12", "作业有人管");
        visit("张三", "2026-03-18", "登记错人");
        Actor teacher = office.access.actor(Role.CLASS_TEACHER, CLASS);
        office.visits.revoke(teacher, pupils.get("张三"), 1, "登记错人");

        assertThat(rows(principal, SCHOOL, "form.platform-visits").stream().filter(row -> row.matches("\\d+\\|.*")))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("1|2026-03-12|丁一|七年级1班|")
                                .contains("|陈老师|监护人||在校稳定|作业有人管|继续关注|已签字"),
                        row -> assertThat(row).startsWith("2|2026-03-19|王小明|"));
        assertThat(rows(office.access.actor(Role.AUDITOR, BUREAU), SCHOOL, "form.platform-visits"))
                .noneMatch(row -> row.contains("王小明") || row.contains("陈老师") || row.contains("作业有人管"))
                .anySatisfy(row -> assertThat(row).contains("王＊＊"));
    }

    @Test
    @DisplayName("002篇五“建立起重点生档案”：以方案档案为名的表只列这一档案的学生，帮扶逐笔写明")
    void theFileOfAPlanListsItsPupils() throws IOException {
        office.policies.bind("central-school", SCHOOL);
        ChildId child = pupils.get("张三");
        office.focus.enter(
                principal, new FocusRequest(child, FocusKind.AT_RISK, TODAY, "思想、学习等诸方面相对落后有可能辍学的学生", "陈老师", "父母在外"));
        office.focus.note(principal, child, 1, FocusNoteKind.HELP, TODAY, "每周补课");
        office.focus.note(principal, child, 1, FocusNoteKind.CHECK, TODAY, "记录齐全");
        office.focus.enter(principal, new FocusRequest(pupils.get("丁一"), FocusKind.POOR, TODAY, "孤儿", "李老师", ""));

        assertThat(rows(principal, SCHOOL, "form.at-risk"))
                .anySatisfy(row -> assertThat(row)
                        .isEqualTo("1|张三|七年级1班|2026-03-20|思想、学习等诸方面相对落后有可能辍学的学生|陈老师|2026-03-20 每周补课|2026-03-20||"))
                .noneMatch(row -> row.contains("丁一"));
        assertThat(rows(principal, SCHOOL, "form.platform-focus"))
                .anyMatch(row -> row.contains("丁一"))
                .anyMatch(row -> row.contains("张三"));
    }

    @Test
    @DisplayName("包保责任人名册：谁负责哪个班，职务、电话与起止")
    void thoseWhoAnswerAreListed() throws IOException {
        assign(Charge.ofUnit(CLASS.id()), "陈老师");

        assertThat(rows(principal, SCHOOL, "form.platform-assignments"))
                .anySatisfy(row -> assertThat(row).startsWith("1|七年级1班|").contains("|陈老师|班主任|13900000000|2026-03-01|"));
        assertThat(rows(office.access.actor(Role.AUDITOR, BUREAU), SCHOOL, "form.platform-assignments"))
                .noneMatch(row -> row.contains("陈老师") || row.contains("13900000000"));
    }

    @Test
    @DisplayName("金安“送教手册”：逐次记时间、教师、地点、内容与课时，课时合计")
    void theHandbookAddsUpTheLessons() throws IOException {
        ChildId child = pupils.get("张三");
        office.lessons.append(
                principal,
                child,
                new Applied(
                        LocalDate.of(2026, 3, 1),
                        Party.GUARDIAN,
                        Set.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                        SCHOOL.id(),
                        Optional.of(SendGroup.IN_REHABILITATION),
                        Personal.of("")),
                Optional.empty(),
                0);
        office.lessons.append(
                principal,
                child,
                new Assessed(
                        LocalDate.of(2026, 3, 3),
                        Personal.of("区专家委员会"),
                        List.of("身体状况", "接受教育和适应学校学习生活的能力"),
                        Conclusion.SEND_EDUCATION,
                        Personal.of("肢体一级"),
                        Optional.empty()),
                Optional.empty(),
                1);
        lesson(child, "2026-03-09", 2, 2);
        lesson(child, "2026-03-16", 3, 3);

        assertThat(rows(principal, SCHOOL, "form.send-handbook"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("1|张三|清水河学校|2026-03-09 09:00|陈老师|")
                        .contains("|认知|2|练习穿衣|示范喂饭|已签字"))
                .anySatisfy(row -> assertThat(row).startsWith("|合计|").contains("|5|"));
    }

    @Test
    @DisplayName("表册清单写明出处与谁用；CSV、JSON同样打印；没有的表、没有用途、范围以外都不打印，打印记入审计")
    void formsAreListedWithTheirSentence() throws IOException {
        List<RegisterForm> forms = office.registers.forms(principal, SCHOOL.id());
        assertThat(forms)
                .filteredOn(form -> form.form().text().equals("form.work-ledger"))
                .singleElement()
                .satisfies(form -> {
                    assertThat(form.usedBy()).contains(new RuleKey("obligation.ledger"));
                    assertThat(form.basis()).startsWith("方案");
                });
        assertThat(forms)
                .filteredOn(form -> form.form().text().equals("form.platform-lessons"))
                .singleElement()
                .satisfies(form -> assertThat(form.basis()).isEqualTo("平台建议"));

        assertThat(text(ReportFormat.CSV)).contains("丁一", "13800000000");
        assertThat(text(ReportFormat.JSON)).contains("\"form\":\"form.platform-pupils\"");
        assertThat(office.access.lastAudit().toString()).contains(SCHOOL.id());

        assertThatThrownBy(() -> rows(principal, SCHOOL, "form.nothing")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> rows(principal, BUREAU, "form.platform-pupils"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> office.registers.print(
                        principal, request(SCHOOL, "form.platform-pupils", ReportFormat.CSV, "")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @DisplayName("以前某日的名册按那天平台已有的名单：后来才导入的学生、后来的帮扶和移出都不在上面")
    void aRegisterOfAPastDayHasTheListsOfThatDay() throws IOException {
        ChildId child = pupils.get("张三");
        office.focus.enter(
                principal, new FocusRequest(child, FocusKind.POOR, LocalDate.of(2026, 3, 10), "孤儿", "陈老师", ""));
        office.focus.note(principal, child, 1, FocusNoteKind.HELP, TODAY, "送书包");
        office.now("2026-03-24T10:00:00");
        office.enrol(SCHOOL, List.of("S1-701 丁一", "S1-701 王大明", "S1-701 张三", "S1-701 赵新来"));
        office.focus.note(principal, child, 1, FocusNoteKind.HELP, LocalDate.of(2026, 3, 23), "每周补课");
        office.focus.note(principal, child, 1, FocusNoteKind.HELPER, LocalDate.of(2026, 3, 23), "李老师");
        office.focus.remove(principal, child, 1, LocalDate.of(2026, 3, 24), "家庭已脱困");

        assertThat(String.join("\n", rows(principal, SCHOOL, "form.platform-pupils", "2026-03-20")))
                .contains("丁一", "王小明", "张三")
                .doesNotContain("赵新来", "王大明");
        assertThat(String.join("\n", rows(principal, SCHOOL, "form.platform-pupils", "2026-03-24")))
                .contains("赵新来", "王大明");
        assertThat(String.join("\n", rows(principal, SCHOOL, "form.platform-pupils", "2026-03-19")))
                .contains("没有登记");
        assertThat(String.join("\n", rows(principal, SCHOOL, "form.platform-focus", "2026-03-20")))
                .contains("陈老师", "2026-03-20 送书包")
                .doesNotContain("李老师", "每周补课", "|2026-03-24");
        assertThat(String.join("\n", rows(principal, SCHOOL, "form.platform-focus", "2026-03-24")))
                .contains("李老师", "每周补课", "|2026-03-24");
    }

    @Test
    @DisplayName("政府一线的学生名册：街道办列出辖区学校的学生；区县以上不打印，请逐个区县")
    void aGovernmentHasThePupilsOfTheSchoolsInItsPlace() throws IOException {
        Actor street = office.access.actor(Role.TOWNSHIP, STREET);

        assertThat(String.join("\n", rows(street, STREET, "form.platform-pupils")))
                .contains("丁一", "王小明", "张三");
        Actor city = office.access.actor(Role.CITY, CITY);
        assertThatThrownBy(() -> rows(city, CITY, "form.platform-pupils"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("大于区县");
    }

    @Test
    @DisplayName("包保到学生：责任人名册上学生的姓名，审计看到的已掩码")
    void theNameOfAChildInChargeIsMasked() throws IOException {
        assign(Charge.of(pupils.get("王小明")), "陈老师");
        assign(Charge.ofUnit(CLASS.id()), "李老师");

        assertThat(String.join("\n", rows(principal, SCHOOL, "form.platform-assignments")))
                .contains("王小明", "陈老师", "七年级1班");
        assertThat(String.join(
                        "\n", rows(office.access.actor(Role.AUDITOR, BUREAU), SCHOOL, "form.platform-assignments")))
                .contains("王＊＊", "七年级1班")
                .doesNotContain("王小明", "陈老师");
    }

    private static String household(String name, String first17) {
        return "%s,%s%s,341502003,王家长,清水河街道1号\n".formatted(name, first17, IdNumber.checkCharacter(first17));
    }

    private String text(ReportFormat format) throws IOException {
        ReportFile file = office.registers.print(principal, request(SCHOOL, "form.platform-pupils", format, "迎检"));
        return new String(file.open().readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<String> rows(Actor actor, Unit unit, String form) throws IOException {
        return Office.rows(office.registers.print(actor, request(unit, form, ReportFormat.XLSX, "迎检")));
    }

    private List<String> rows(Actor actor, Unit unit, String form, String last) throws IOException {
        return Office.rows(office.registers.print(
                actor,
                new RegisterRequest(
                        unit.id(),
                        new RuleKey(form),
                        Optional.empty(),
                        Optional.of(LocalDate.parse(last)),
                        ReportFormat.XLSX,
                        "迎检")));
    }

    private static RegisterRequest request(Unit unit, String form, ReportFormat format, String why) {
        return new RegisterRequest(unit.id(), new RuleKey(form), Optional.empty(), Optional.empty(), format, why);
    }

    private void visit(String name, String on, String note) {
        office.visits.record(
                office.access.actor(Role.CLASS_TEACHER, CLASS),
                new HomeVisitRequest(
                        pupils.get(name),
                        LocalDate.parse(on),
                        Optional.empty(),
                        List.of("陈老师"),
                        VisitMet.GUARDIAN,
                        VisitOutcome.STABLE,
                        "",
                        "",
                        "继续关注",
                        true,
                        note,
                        Optional.empty()));
    }

    private void assign(Charge charge, String name) {
        office.responsibilities.assign(
                principal,
                new NewAssignment(
                        charge,
                        new Person(name, "班主任", "13900000000", Optional.of(SCHOOL.id())),
                        office.responsibilities.tiers(principal, charge, TODAY).stream()
                                .findFirst()
                                .map(tier -> tier.name().words()),
                        LocalDate.of(2026, 3, 1),
                        Optional.empty()));
    }

    private void lesson(ChildId child, String on, int lessons, long seen) {
        office.lessons.append(
                principal,
                child,
                new Visited(
                        LocalDate.parse(on),
                        LocalTime.of(9, 0),
                        List.of(new Visitor(Personal.of("陈老师"), Sex.MALE, SendRole.TEACHER, "特殊教育学校教师")),
                        SendPlace.HOME,
                        List.of("认知"),
                        lessons,
                        lessons * 40,
                        Personal.of("练习穿衣"),
                        Personal.of("示范喂饭"),
                        true),
                Optional.empty(),
                seen);
    }
}
