package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.baoxue.itest.support.Account;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.RegionFile;
import org.baoxue.itest.support.SmallCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("The console over SSH, for the administrator")
class ConsoleTest {

    private static final int PUPILS = 30;

    private Path folder;
    private Account administrator;

    @BeforeAll
    void a_county_works_with_it(Distribution baoxue, @TempDir Path files) {
        folder = files;
        administrator = baoxue.administrator();
        administrator.console("feature:install baoxue-anhui");
        hubeiIsInForce();
        var county = SmallCounty.in(folder);

        assertThat(administrator.console("baoxue:unit-import " + county.units()))
                .contains("读取 7，新增 7，变更 0，未变 0，退回 0");
        assertThat(roster("enrolment", county.enrolment(PUPILS))).contains("已生效", "接受 " + PUPILS);
        assertThat(roster("attendance", county.attendance())).contains("已生效", "退回 0");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> administrator.console("baoxue:case-list"), list -> list.contains("疑似辍学"));
    }

    @Test
    void lists_and_shows_regions() {
        assertThat(administrator.console("baoxue:region-list")).contains("地区 id", "状态 state", "安徽省", "湖北省", "生效");
        assertThat(administrator.console("baoxue:region-show anhui"))
                .contains("六安市金安区", "reporting.monthly", "方案原文", "每月月底");
        assertThat(administrator.consoleRefuses("baoxue:region-show nowhere")).contains("找不到地区 nowhere");
        assertThat(administrator.consoleRefuses("baoxue:status-list --out ledger.xlsx --status vanished E341502"))
                .contains("--out 不能与 --status 同用");
    }

    @Test
    void says_why_a_rule_applies_with_every_layer_and_the_quoted_words() {
        assertThat(administrator.console("baoxue:region-why 341502 reporting.monthly"))
                .contains("reporting.monthly（报告） 341502")
                .contains("力度 (strength): 必须", "方案原文")
                .contains("[国家]", "[县（区）]")
                .contains("“每月月底还要向当地乡镇政府和区教育局汇总上报截止本月底失学辍学（疑似辍学）学生月报表，无失学辍学情况实行零报告制”")
                .contains("六安市金安区2022年义务教育阶段控辍保学方案")
                .contains("media", "方案未规定");
    }

    @Test
    void shows_silence_as_such_and_what_fills_it() {
        assertThat(administrator.console("baoxue:region-why 341502 definition.suspected"))
                .containsPattern(Pattern.compile("absence +3教学日 +方案未规定，由此补足：平台默认"))
                .contains("[平台默认]", "[县（区）] 六安市金安区控辍保学方案（2022）：方案未规定")
                .doesNotContain("“”");
    }

    @Test
    void answers_mistakes_with_a_clear_word_and_a_failure() {
        assertThat(administrator.consoleRefuses("baoxue:region-why 999 reporting.monthly"))
                .contains("行政区划代码应为");
        assertThat(administrator.consoleRefuses("baoxue:region-why 341502 reporting.nothing"))
                .contains("没有哪一层说到规则 reporting.nothing");
        assertThat(administrator.consoleRefuses("baoxue:region-why 341502 reporting.monthly yesterday"))
                .contains("日期应形如 2026-09-01，实为 'yesterday'");
        assertThat(administrator.consoleRefuses("baoxue:duty-list --unit E999999"))
                .contains("E999999");
        assertThat(administrator.consoleRefuses("baoxue:unit-import " + folder.resolve("none.xlsx")))
                .contains("无法读取文件");
        assertThat(administrator.consoleRefuses("baoxue:user-add someone school E999999"))
                .contains("E999999");
        assertThat(administrator.consoleRefuses("baoxue:user-add someone king E341502"))
                .contains("没有角色 'king'");
        assertThat(administrator.consoleRefuses("baoxue:user-reset nobody-knows"))
                .contains("nobody-knows");
        assertThat(administrator.consoleRefuses("baoxue:user-password"))
                .contains("此处无法询问")
                .doesNotContain("Exception");
    }

    @Test
    void adds_lists_and_resets_accounts(Distribution baoxue) {
        var added = administrator.console("baoxue:user-add desk school " + SmallCounty.SCHOOL);
        assertThat(administrator.console("baoxue:user-list")).containsPattern("desk +学校 +E341502-01 +待改密码");
        Account.first(baoxue, "desk", lastWord(added));

        var reset = administrator.console("baoxue:user-reset desk");

        assertThat(Account.attempt(baoxue, "desk", lastWord(added)).statusCode())
                .isEqualTo(401);
        assertThat(Account.attempt(baoxue, "desk", lastWord(reset)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void lists_cases_and_duties_and_builds_the_monthly_report() throws Exception {
        assertThat(administrator.console("baoxue:case-list --unit " + SmallCounty.SCHOOL))
                .contains("编号 id", "疑似辍学", "definition.suspected");
        assertThat(administrator.console("baoxue:duty-list --unit " + SmallCounty.SCHOOL))
                .contains("应办单位 unit", "reporting.immediate", "reporting.monthly", "E341502 金安区教育局、T341502001 示例街道");
        var form = folder.resolve("monthly.xlsx");
        var build = "baoxue:report-build --reason 核对 --out %s %s reporting.monthly %s"
                .formatted(form, SmallCounty.SCHOOL, YearMonth.from(SmallCounty.today()));

        assertThat(administrator.console(build)).contains("reporting.monthly：第 1 版", "1 行", form.toString());
        assertThat(Files.size(form)).isPositive();
        assertThat(administrator.consoleRefuses(build)).contains("文件已存在");
    }

    @Test
    void takes_a_backup_and_orders_its_restore_and_takes_the_order_back() {
        var file = folder.resolve("taken.backup");

        assertThat(administrator.console("baoxue:backup " + file)).contains("已备份并校验", file.toString());
        assertThat(administrator.consoleRefuses("baoxue:backup " + file)).contains("备份文件已存在");
        assertThat(administrator.console("baoxue:restore")).contains("没有预约");
        assertThat(administrator.console("baoxue:restore " + file)).contains("备份完好");
        assertThat(administrator.console("baoxue:restore")).contains("已预约", file.toString());
        assertThat(administrator.console("baoxue:restore --cancel")).contains("已取消预约");
        assertThat(administrator.console("baoxue:restore --cancel")).contains("没有预约");
    }

    @Test
    void removes_a_region_only_when_told_so() {
        assertThat(administrator.consoleRefuses("baoxue:region-remove hubei")).contains("此处无法询问");
        assertThat(administrator.console("baoxue:region-list")).contains("湖北省");

        administrator.console("feature:uninstall baoxue-hubei");
        assertThat(administrator.console("baoxue:region-remove --yes hubei")).contains("已移除 hubei");

        assertThat(administrator.console("baoxue:region-list"))
                .doesNotContain("湖北省")
                .contains("安徽省");
        assertThat(administrator.consoleRefuses("baoxue:region-remove --yes hubei"))
                .contains("hubei");
        hubeiIsInForce();
    }

    @Test
    void compares_two_places_a_version_and_a_file_not_installed() throws Exception {
        var table = folder.resolve("diff.txt");
        administrator.console("baoxue:region-diff --out " + table + " 341502 420102");
        assertThat(table)
                .content()
                .contains("规则 rule", "甲比乙 relation", "threshold.", "另有", "来源 (sources)")
                .contains("江岸区");
        var book = folder.resolve("diff.xlsx");
        administrator.console("baoxue:region-diff --format xlsx --out " + book + " 341502 420102");
        assertThat(book).isNotEmptyFile();
        assertThat(administrator.console("baoxue:region-diff --format json 341502 341502"))
                .contains("\"rules\" : [ ]");
        var text = folder.resolve("anhui.yaml");
        Files.writeString(
                text,
                RegionFile.of("anhui")
                        .with("reporting.monthly", "deadline: end-of-period", "deadline: {day-of-month: 25}")
                        .text());
        assertThat(administrator.console("baoxue:region-diff --file " + text + " 341502 341502"))
                .contains("reporting.monthly", "期末", "当月25日", "更宽");
        assertThat(administrator.consoleRefuses("baoxue:region-diff 341502 341502@zz"))
                .contains("应为哈希的前6至64位");
        assertThat(administrator.consoleRefuses("baoxue:region-diff --format xlsx 341502 420102"))
                .contains("--out");
    }

    @Test
    void verifies_the_logs_of_all_cases_against_heads_kept_elsewhere() throws Exception {
        var heads = folder.resolve("heads.txt");

        assertThat(administrator.console("baoxue:audit-verify --write " + heads))
                .contains("链头已写入");
        assertThat(administrator.console("baoxue:audit-verify --anchors " + heads))
                .contains("全部完好", "每秒");
        Files.writeString(heads, Files.readString(heads).replaceFirst(" [0-9a-f]{64}", " " + "0".repeat(64)));
        assertThat(administrator.consoleRefuses("baoxue:audit-verify --anchors " + heads))
                .contains("锚定文件第");
        assertThat(administrator.consoleRefuses("baoxue:audit-verify --write " + heads))
                .contains("文件已存在");
    }

    @Test
    void lists_indicators_of_a_county_and_of_its_schools() {
        assertThat(administrator.console("baoxue:indicator-list E341502"))
                .contains("还可流失 may lose", "辍学人数", "不高于0（threshold.dropout-count）", "平台定义");
        assertThat(administrator.console("baoxue:indicator-list --level school E341502"))
                .contains("辍学人数", "E341502-");
        assertThat(administrator.consoleRefuses("baoxue:indicator-list --level castle E341502"))
                .contains("没有单位类别");
        assertThat(administrator.console("baoxue:indicator-children --side kept E341502 dropout-rate compulsory"))
                .contains("孩子 child");
        assertThat(administrator.consoleRefuses("baoxue:indicator-children E341502 retention-rate compulsory"))
                .contains("巩固率是小学或初中的");
    }

    @Test
    void lists_and_prints_ledgers(@TempDir Path folder) {
        assertThat(administrator.console("baoxue:register-list E341502"))
                .contains("适龄儿童台账", "平台建议", "form.work-ledger", "obligation.ledger");
        Path file = folder.resolve("ledger.csv");
        assertThat(administrator.console("baoxue:register-print --reason 迎检 --format csv --out " + file
                        + " E341502 form.ledger-dropout"))
                .contains("个人信息已掩码", "ledger.csv");
        assertThat(file).content().contains("责任人");
        assertThat(administrator.consoleRefuses("baoxue:register-print --reason 迎检 E341502 form.nothing"))
                .contains("没有表册");
    }

    @Test
    void binds_a_workbook_to_a_form(@TempDir Path folder) {
        Path start = folder.resolve("start.xlsx");
        String form = " E341502 form.ledger-dropout";
        assertThat(administrator.console("baoxue:form-template --start" + form + " " + start))
                .contains("start.xlsx");
        assertThat(administrator.console("baoxue:form-template" + form + " " + start))
                .contains("form.ledger-dropout", "start.xlsx");
        assertThat(administrator.console(
                        "baoxue:register-print --reason 迎检 --out " + folder.resolve("own.xlsx") + form))
                .contains("本地格式：E341502 的 start.xlsx");
        assertThat(administrator.console("baoxue:form-template --remove" + form))
                .doesNotContain("start.xlsx");
        assertThat(administrator.consoleRefuses("baoxue:form-template --remove --get" + form))
                .contains("用法");
    }

    @Test
    void tells_what_was_in_force_and_prints_every_text_of_it() throws Exception {
        assertThat(administrator.console("baoxue:region-history")).contains("自 since", "现行 (in force)", "anhui");
        assertThat(administrator.console("baoxue:region-history 341502"))
                .contains("anhui")
                .doesNotContain("地区 hubei");
        assertThat(administrator.console("baoxue:region-text anhui"))
                .contains("# ---- region.yaml")
                .contains(RegionFile.of("anhui").text().lines().limit(3).toList());
        assertThat(administrator.console("baoxue:region-text --list anhui")).contains("首次生效 accepted", "1.0.0");
        assertThat(administrator.consoleRefuses("baoxue:region-text nowhere")).contains("没有存档文本");
    }

    @Test
    void checks_a_region_without_installing_it() throws Exception {
        var offered = Files.createDirectories(folder.resolve("offered"));
        var anhui = RegionFile.of("anhui");
        anhui.bundle("9.0.0").writeKarTo(offered.resolve("good.kar"));
        anhui.with("reporting.monthly", "reporter: school", "reporter: scool")
                .bundle("9.0.1")
                .writeTo(offered.resolve("bad.jar"));
        var text = Files.writeString(folder.resolve("region.yaml"), anhui.text());

        assertThat(administrator.console("baoxue:region-check " + offered.resolve("good.kar")))
                .contains("接受 (accepted) anhui", "错误 0");
        assertThat(administrator.console("baoxue:region-check " + text)).contains("接受 (accepted) anhui");
        assertThat(administrator.consoleRefuses("baoxue:region-check " + offered.resolve("bad.jar")))
                .contains("级别 severity", "region.yaml:", "reporting.monthly.reporter", "scool", "不接受");
        assertThat(administrator.consoleRefuses("baoxue:region-check " + offered.resolve("none.jar")))
                .contains("无法读取文件");
        assertThat(administrator.console("baoxue:region-list")).doesNotContain("9.0");
    }

    @Test
    void explains_every_command() {
        assertThat(administrator.console("*:help baoxue"))
                .contains("baoxue:backup", "baoxue:case-list", "baoxue:duty-list", "baoxue:region-list")
                .contains(
                        "baoxue:region-check",
                        "baoxue:region-remove",
                        "baoxue:region-show",
                        "baoxue:region-why",
                        "baoxue:report-build")
                .contains("baoxue:restore", "baoxue:roster-import", "baoxue:unit-import", "baoxue:user-add")
                .contains("baoxue:user-list", "baoxue:user-password", "baoxue:user-reset")
                .contains("baoxue:sendedu-enter", "baoxue:sendedu-show", "baoxue:duty-waive", "baoxue:duty-reopen")
                .contains("baoxue:leave-enter", "baoxue:leave-end", "baoxue:leave-list", "baoxue:leave-revoke");
        assertThat(administrator.console("baoxue:region-why --help"))
                .contains("baoxue:region-why [options] DIVISION RULE [DATE]", "行政区划代码，如 341502");
    }

    private void hubeiIsInForce() {
        administrator.console("feature:install baoxue-hubei");
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> administrator.console("baoxue:region-list"),
                        list -> list.contains("hubei") && list.contains("anhui"));
    }

    private String roster(String kind, Path file) {
        return administrator.console("baoxue:roster-import %s%s %s %s %s"
                .formatted(
                        kind.equals("attendance") ? "--delta " : "",
                        kind,
                        SmallCounty.BUREAU,
                        SmallCounty.today(),
                        file));
    }

    private static String lastWord(String text) {
        return text.strip().substring(text.strip().lastIndexOf(' ') + 1);
    }
}
