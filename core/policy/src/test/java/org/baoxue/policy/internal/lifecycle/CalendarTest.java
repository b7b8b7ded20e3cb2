package org.baoxue.policy.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.policy.internal.lifecycle.AdministratorsOnly.ADMINISTRATOR;
import static org.baoxue.policy.internal.lifecycle.AdministratorsOnly.TEACHER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.policy.CalendarDay;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Finding;
import org.baoxue.policy.SampleRegion;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("导入的校历")
class CalendarTest {

    private static final DivisionCode COUNTY = DivisionCode.of("999901");
    private static final String NATIONAL_DAY = """
            vocabulary: 1
            region: calendar-2026
            title: 2026年节假日与学期
            documents:
              notice: {title: 关于2026年部分节假日安排的通知, quality: b}
            layers:
              - id: nation
                name: 2026年节假日
                rules:
                  holidays.2026:
                    origin: interpretation
                    source: {document: notice, paraphrase: 国庆节放假调休}
                    year: 2026
                    free:
                      - {name: 国庆节, from: 2026-10-01, to: 2026-10-07}
                    make-up: [2026-10-10]
                    make-up-school: true
              - id: province
                name: 某省2026-2027学年校历
                division: "99"
                rules:
                  terms.2026-2027:
                    origin: interpretation
                    source: {document: notice, paraphrase: 某省学期}
                    year: 2026
                    first: {name: 第一学期, from: 2026-09-01, to: 2027-01-29}
                    second: {name: 第二学期, from: 2027-02-22, to: 2027-07-02}
              - id: county
                name: 停课
                division: "999901"
                rules:
                  closure.snow-2026-12-03:
                    origin: interpretation
                    source: {document: notice, paraphrase: 暴雪停课一天}
                    days: {name: 暴雪停课, from: 2026-12-03, to: 2026-12-03}
            """;

    private final Database database;
    private final ManualWorker time = new ManualWorker();

    CalendarTest(Database database) {
        this.database = database;
    }

    @Test
    @DisplayName("各层各说各的：全国的节假日、省的学期、县的停课，合成一地的日子")
    void each_place_adds_its_own() {
        Platform platform = started();

        CheckResult result = load(platform, NATIONAL_DAY);

        assertThat(result.region()).isPresent();
        assertThat(day(platform, "2026-10-01").name()).contains("国庆节");
        assertThat(day(platform, "2026-10-01").school()).isFalse();
        assertThat(day(platform, "2026-10-10").school()).isTrue();
        assertThat(day(platform, "2026-12-03")).satisfies(snow -> {
            assertThat(snow.school()).isFalse();
            assertThat(snow.work()).isTrue();
            assertThat(snow.name()).contains("暴雪停课");
        });
        assertThat(day(platform, "2027-02-10").school()).isFalse();
        assertThat(day(platform, "2026-11-20").published()).isTrue();
        assertThat(day(platform, "2027-11-22").published()).isFalse();
        assertThat(day(platform, "2027-11-22").school()).isTrue();
    }

    @Test
    @DisplayName("列出的每条规则说明地方、出处，是导入的")
    void is_listed_with_its_source() {
        Platform platform = started();
        load(platform, NATIONAL_DAY);

        assertThat(platform.calendars.list(ADMINISTRATOR))
                .extracting(rule -> rule.division().digits() + " " + rule.key() + " " + rule.imported())
                .containsExactly(
                        " holidays.2026 true", "99 terms.2026-2027 true", "999901 closure.snow-2026-12-03 true");
    }

    @Test
    @DisplayName("是政策的一部分：换了指纹，进了历史；同一文件再导一次什么也不变")
    void is_part_of_the_policy() {
        Platform platform = started();
        String before = platform.regions.current().hash();

        load(platform, NATIONAL_DAY);
        String after = platform.regions.current().hash();
        int swaps = platform.swaps.size();
        load(platform, NATIONAL_DAY);

        assertThat(after).isNotEqualTo(before);
        assertThat(platform.regions.current().hash()).isEqualTo(after);
        assertThat(platform.swaps).hasSize(swaps);
    }

    @Test
    @DisplayName("重启之后仍然有效，宽限期满也不失效")
    void survives_a_restart() {
        load(started(), NATIONAL_DAY);

        Platform again = started();
        time.pass(Platform.BOOT_GRACE.plus(Platform.GRACE));

        assertThat(day(again, "2026-10-01").name()).contains("国庆节");
    }

    @Test
    @DisplayName("改正的文件整份替换旧的")
    void is_replaced_whole() {
        Platform platform = started();
        load(platform, NATIONAL_DAY);

        load(platform, NATIONAL_DAY.replace("to: 2026-10-07", "to: 2026-10-08"));

        assertThat(day(platform, "2026-10-08").school()).isFalse();
    }

    @Test
    @DisplayName("有错的文件整份退回，旧的照旧有效")
    void is_rejected_whole() {
        Platform platform = started();
        load(platform, NATIONAL_DAY);

        CheckResult result = load(platform, NATIONAL_DAY.replace("make-up: [2026-10-10]", "make-up: [2026-10-05]"));

        assertThat(result.region()).isEmpty();
        assertThat(result.findings()).extracting(Finding::message).anyMatch(message -> message.contains("既放假又补班"));
        assertThat(day(platform, "2026-10-10").school()).isTrue();
    }

    @Test
    @DisplayName("止日早于起日、学期倒置、年份不符，各指出位置")
    void mistakes_are_named_by_their_place() {
        Platform platform = started();

        assertThat(load(platform, NATIONAL_DAY.replace("to: 2026-10-07", "to: 2026-09-07"))
                        .findings())
                .extracting(Finding::key)
                .contains("layers.nation.rules.holidays.2026.free[1].to");
        assertThat(load(platform, NATIONAL_DAY.replace("make-up: [2026-10-10]", "make-up: [2062-10-10]"))
                        .findings())
                .extracting(Finding::key)
                .contains("layers.nation.rules.holidays.2026.make-up[1]");
        assertThat(load(platform, NATIONAL_DAY.replace("from: 2027-02-22", "from: 2027-01-22"))
                        .findings())
                .extracting(Finding::key)
                .contains("layers.province.rules.terms.2026-2027.second.from");
        assertThat(load(platform, NATIONAL_DAY.replace("year: 2026\n        first", "year: 2025\n        first"))
                        .findings())
                .extracting(Finding::key)
                .contains("layers.province.rules.terms.2026-2027.year");
    }

    @Test
    @DisplayName("校历文件里不能夹带别的规则，代号须以 calendar- 开头")
    void nothing_else_comes_with_it() {
        Platform platform = started();

        assertThat(load(platform, SampleRegion.with("region: sample", "region: other"))
                        .findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("以此开头"))
                .anyMatch(message -> message.contains("只能有这些块"));
        assertThat(platform.regions.show("other")).isEmpty();
    }

    @Test
    @DisplayName("插件包带来的地区不能被导入的文件顶替")
    void a_bundle_is_not_replaced() {
        Platform platform = started();
        platform.offer(7, "org.example.calendar", SampleRegion.files(NATIONAL_DAY));

        assertThatThrownBy(() -> load(platform, NATIONAL_DAY)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("撤销之后回到推算；没有导入过的撤销不了")
    void ends() {
        Platform platform = started();
        load(platform, NATIONAL_DAY);

        platform.calendars.remove(ADMINISTRATOR, "calendar-2026");

        assertThat(day(platform, "2026-10-01").school()).isTrue();
        assertThat(day(platform, "2026-10-01").published()).isFalse();
        assertThatThrownBy(() -> platform.calendars.remove(ADMINISTRATOR, "calendar-2026"))
                .isInstanceOf(NotFound.class);
        time.pass(Platform.BOOT_GRACE);
        assertThat(started().calendars.list(ADMINISTRATOR)).isEmpty();
    }

    @Test
    @DisplayName("没有权限的不能导入；日子的起止须在前、不太长")
    void strangers_and_wrong_stretches_are_refused() {
        Platform platform = started();

        assertThatThrownBy(() -> platform.calendars.importFile(
                        TEACHER, "calendar.yaml", NATIONAL_DAY.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> platform.calendars.days(
                        ADMINISTRATOR, COUNTY, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> platform.calendars.days(
                        ADMINISTRATOR, COUNTY, LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 1)))
                .isInstanceOf(Invalid.class);
    }

    private Platform started() {
        Platform platform = new Platform(database, time);
        platform.offer(1, "1.0.0", SampleRegion.with("calendar.week", "calendar.school-week"));
        return platform;
    }

    private static CheckResult load(Platform platform, String text) {
        return platform.calendars.importFile(ADMINISTRATOR, "calendar.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static CalendarDay day(Platform platform, String iso) {
        LocalDate day = LocalDate.parse(iso);
        return platform.calendars.days(ADMINISTRATOR, COUNTY, day, day).get(0);
    }
}
