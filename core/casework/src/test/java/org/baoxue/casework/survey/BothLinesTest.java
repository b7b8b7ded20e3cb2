package org.baoxue.casework.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Denied;
import org.baoxue.access.ErasableRows;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.survey.SurveyInput.Besides;
import org.baoxue.casework.survey.TwoLineChild.Addressee;
import org.baoxue.casework.testing.Erased;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("双测双报：两条线合起来看，一条线说有、另一条没说的，报给方案写明的两家")
class BothLinesTest {

    private final Database database;
    private final SurveyCounty town;

    BothLinesTest(Database database, @TempDir Path folder) {
        this.database = database;
        town = new SurveyCounty(database, folder);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @DisplayName("户籍线查出失学、学校线没有此人；学校线查出疑似、户籍线说在校；两家都报")
    void a_child_named_by_one_line_alone_goes_to_both_addressees() {
        SurveyRound village = town.village();
        SurveyRound school = town.school();
        town.says(town.village, village, "李小花", SurveyOutcome.NEVER_ENROLLED, "在家带弟弟");
        town.says(town.village, village, "王小明", SurveyOutcome.IN_SCHOOL, "");
        town.says(town.county.teacher, school, "王小明", SurveyOutcome.SUSPECTED, "开学未到");
        town.says(town.county.teacher, school, "钱小外", SurveyOutcome.SUSPECTED, "开学未到");

        List<TwoLineChild> both = both(village, school);
        assertThat(both).hasSize(3).allSatisfy(child -> {
            assertThat(child.oneLineOnly()).isTrue();
            assertThat(child.addressees()).extracting(Addressee::unit).contains("EDU", "GOV");
            assertThat(child.unresolved()).isEmpty();
        });
        TwoLineChild girl = named(both, "李小花");
        assertThat(girl.household().orElseThrow().outcome()).contains(SurveyOutcome.NEVER_ENROLLED);
        assertThat(girl.school()).isEmpty();
        TwoLineChild boy = named(both, "王小明");
        assertThat(boy.household().orElseThrow().outcome()).contains(SurveyOutcome.IN_SCHOOL);
        assertThat(boy.school().orElseThrow().outcome()).contains(SurveyOutcome.SUSPECTED);
        assertThat(named(both, "钱小外").household()).isEmpty();
    }

    @Test
    @DisplayName("两条线都查出的合为一个，排在后面；没有证件号码的按姓名、性别、出生日期合")
    void a_child_named_by_both_lines_is_one() {
        SurveyRound village = town.village();
        SurveyRound school = town.school();
        town.says(town.village, village, "王小明", SurveyOutcome.SUSPECTED, "");
        town.says(town.county.teacher, school, "王小明", SurveyOutcome.SUSPECTED, "");
        town.says(town.village, village, "李小花", SurveyOutcome.NEVER_ENROLLED, "");
        town.record(town.village, village, besides("V1-1"));
        town.record(town.county.teacher, school, besides("S1-1"));
        List<TwoLineChild> both = both(village, school);
        assertThat(both).extracting(child -> child.name().orElseThrow()).containsExactly("李小花", "王小明", "周小来");
        assertThat(named(both, "周小来").addressees()).extracting(Addressee::unit).contains("EDU", "GOV");
    }

    @Test
    @DisplayName("两轮填反了不看；班主任看不到户籍线")
    void who_may_see_both_lines() {
        SurveyRound village = town.village();
        SurveyRound school = town.school();
        assertThatThrownBy(() -> both(school, village))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("教育线");
        assertThatThrownBy(() -> town.surveys.bothLines(
                        town.county.teacher, village.number(), school.number(), PageRequest.FIRST))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("保存期满：结束的一轮只留查到了什么，姓名、出生日期、摸底人、说明删除；没有名单的两名儿童不因此合为一个")
    void a_closed_round_keeps_what_was_found_without_the_words() {
        SurveyRound village = town.village();
        SurveyRound school = town.school();
        town.says(town.village, village, "李小花", SurveyOutcome.NEVER_ENROLLED, "在家带弟弟");
        town.record(town.village, village, besides("V1-1"));
        town.record(town.county.teacher, school, besides("S1-1"));
        town.surveys.close(town.county.township, village.number(), "下轮再查");
        town.county.clock.set("2029-03-01T09:00");
        Erasures erasures = Erased.erasures(database, town.county.access, town.county.clock);
        LocalDate later = LocalDate.parse("2029-02-28");
        assertThat(Erased.all(erasures, town.county.bureau, "surveys", later))
                .as("the round of the school is open")
                .isEqualTo(1);
        assertThat(both(village, school)).hasSize(3);
        town.surveys.close(town.county.principal, school.number(), "下轮再查");
        assertThat(Erased.all(erasures, town.county.bureau, "surveys", later))
                .as("closed today")
                .isZero();
        town.county.clock.set("2029-03-02T09:00");
        assertThat(Erased.all(erasures, town.county.bureau, "surveys", LocalDate.parse("2029-03-02")))
                .isEqualTo(1);

        assertThat(both(village, school)).hasSize(3);
        SurveyEntry girl = town.entry(village, "李小花");
        assertThat(girl.answer().orElseThrow().outcome()).isEqualTo(SurveyOutcome.NEVER_ENROLLED);
        assertThat(girl.answer().orElseThrow().surveyor()).isEqualTo(ErasableRows.ERASED);
        assertThat(girl.answer().orElseThrow().note()).contains(ErasableRows.ERASED);
        assertThat(town.entry(village, ErasableRows.ERASED).birthDate()).isEmpty();
    }

    private static Besides besides(String cell) {
        return new Besides(
                "周小来",
                "男",
                LocalDate.parse("2016-01-02"),
                Optional.empty(),
                new SurveyResult(
                        SurveyOutcome.NEVER_ENROLLED,
                        "孙组长",
                        LocalDate.parse("2026-09-07"),
                        "随母亲来此居住",
                        Optional.of(cell)));
    }

    private List<TwoLineChild> both(SurveyRound household, SurveyRound school) {
        return town.surveys
                .bothLines(town.county.township, household.number(), school.number(), PageRequest.FIRST)
                .items();
    }

    private static TwoLineChild named(List<TwoLineChild> both, String name) {
        return both.stream()
                .filter(child -> child.name().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }
}
