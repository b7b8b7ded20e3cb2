package org.baoxue.casework.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.internal.status.StatusService;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.policy.Setting;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("很像的一对：本地设定了把握标准，达到的按同一人认定；没有设定的、不到的由人判断；人说过的不推翻")
class TakenPairsTest {

    private static final String TOWN = "341502101";
    private static final String BY_HOUSEHOLD = "reconciliation.household-enrolment";
    private static final String POVERTY = "reconciliation.dropouts-poverty-relief";
    private static final String MISTYPED =
            "张小军,%s,男,2016-05-06,341502101,张大军,13900000003,幸福路3号\n".formatted(number("34150220160506031"));
    private static final String PUPIL = "S1,三年级,1班,张小军,%1$s,G%1$s,男,2016-05-06,341502101,张大军,13900000003,幸福路3号\n"
            .formatted(number("34150220160506011"));

    private final StoryCounty county;
    private final ReconciliationService comparisons;
    private final StatusService statuses;

    TakenPairsTest(Database database, @TempDir Path folder) {
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-09-07T08:00");
        comparisons = Compared.over(database, county);
        statuses = new StatusService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.leaves,
                county.sent,
                county.policies,
                county.clock);
        county.lists(StoryCounty.pupil("1班", TOWN) + PUPIL, MISTYPED);
    }

    @AfterEach
    void stop() {
        comparisons.close();
        county.close();
    }

    @Test
    @DisplayName("方案未规定把握多大算同一人：没有本地设定，由人判断")
    void without_a_bar_a_person_decides() {
        ComparisonRun run = households();

        assertThat(run.sameFrom()).isEmpty();
        assertThat(run.taken()).isZero();
        assertThat(run.open()).isEqualTo(1);
        assertThat(finding().answer()).isEmpty();
    }

    @Test
    @DisplayName("达到本地设定的标准：按同一人认定，写明把握、标准、出处与凭据，状态为在校；标准与认定数随结果存下")
    void a_pair_that_reaches_the_bar_is_taken_with_its_evidence() {
        in(setting(BY_HOUSEHOLD, 50));

        ComparisonRun run = households();

        SameFrom bar = run.sameFrom().orElseThrow();
        assertThat(List.of(bar.percent(), bar.rule(), bar.origin()))
                .containsExactly(50, BY_HOUSEHOLD, Origin.SET_LOCALLY);
        assertThat(List.of(run.found(), run.likely(), run.taken(), run.explained(), run.open()))
                .containsExactly(1L, 1L, 1L, 1L, 0L);
        assertThat(comparisons.last(county.bureau, "EDU")).containsExactly(run);
        Finding taken = finding();
        assertThat(taken.state()).isEqualTo(FindingState.EXPLAINED);
        Finding.Answer answer = taken.answer().orElseThrow();
        assertThat(answer.explanation()).isEqualTo(Explanation.IN_SCHOOL);
        assertThat(answer.by()).isEqualTo("system:reconciliation");
        assertThat(answer.proof().orElseThrow()).contains("50%", "本地设定", BY_HOUSEHOLD, "证号差一位", "姓名相同");
        assertThat(status(taken.child())).isEqualTo(ChildStatus.IN_SCHOOL);
        assertThat(households()).as("asked again, it has nothing to add").satisfies(again -> assertThat(again.taken())
                .isEqualTo(1));
    }

    @Test
    @DisplayName("不到标准的由人判断")
    void a_pair_below_the_bar_is_asked_about() {
        county.lists(
                StoryCounty.pupil("1班", TOWN) + PUPIL,
                "张小军,%s,女,2016-05-06,341502101,李二妹,,\n".formatted(number("34150220160506128")));
        in(setting(BY_HOUSEHOLD, 100));
        int percent = percent();
        assertThat(percent).isBetween(50, 99);

        assertThat(households().taken()).isZero();
        in(setting(BY_HOUSEHOLD, percent + 1));
        assertThat(households().open()).isEqualTo(1);
        in(setting(BY_HOUSEHOLD, percent));
        assertThat(households().taken()).as("at the bar").isEqualTo(1);
    }

    @Test
    @DisplayName("人说明理由可以推翻认定，以后再比也不再自动认定")
    void a_person_reverses_it_for_a_reason_and_it_stays() {
        in(setting(BY_HOUSEHOLD, 50));
        households();
        Finding taken = finding();

        comparisons.explain(
                county.bureau,
                ListComparison.HOUSEHOLD_ENROLMENT,
                taken.child(),
                Explanation.NOT_SAME,
                "两户，各有一名张小军",
                taken.facts());

        assertThat(finding().state()).isEqualTo(FindingState.OPEN);
        ComparisonRun again = households();
        assertThat(again.taken()).isZero();
        assertThat(again.open()).isEqualTo(1);
        assertThat(finding().answer().orElseThrow().by()).isEqualTo(county.bureau.name());
        assertThat(status(taken.child())).isNotEqualTo(ChildStatus.IN_SCHOOL);
    }

    @Test
    @DisplayName("标准提高或取消以后，不再达到的重新由人判断；人已说明的不动")
    void what_no_longer_reaches_the_bar_is_asked_about_again() {
        in(setting(BY_HOUSEHOLD, 50));
        households();
        ChildId child = finding().child();
        in();

        assertThat(households().open()).isEqualTo(1);
        assertThat(finding().state()).isEqualTo(FindingState.CHANGED);
        assertThat(status(child)).isNotEqualTo(ChildStatus.IN_SCHOOL);
        comparisons.explain(
                county.bureau,
                ListComparison.HOUSEHOLD_ENROLMENT,
                child,
                Explanation.WRONG_NUMBER_OR_NAME,
                "户口簿复印件",
                finding().facts());
        in(setting(BY_HOUSEHOLD, 50));
        assertThat(households().taken()).isZero();
        assertThat(finding().answer().orElseThrow().explanation()).isEqualTo(Explanation.WRONG_NUMBER_OR_NAME);
    }

    @Test
    @DisplayName("各比对用各自规则的标准：辍学×脱贫户达到标准的认定为脱贫户，户籍×学籍仍由人判断")
    void each_comparison_has_the_bar_of_its_own_rule() {
        in(setting(POVERTY, 50));
        county.cases.open(
                county.bureau,
                new CaseFinding(
                        CaseFinding.Door.SUSPECTED, pupil(), LocalDate.parse("2026-09-07"), FoundBy.REPORTED, "未到校"));
        county.listed(
                ListKind.POVERTY_RELIEF,
                "姓名,身份证号,户籍行政区划代码,类别,等级,监护人\n张小军,%s,341502101,监测对象,,张大军\n".formatted(number("34150220160506021")));

        ComparisonRun poor = Compared.by(comparisons, county.bureau, "EDU", ListComparison.DROPOUTS_POVERTY_RELIEF);

        assertThat(poor.taken()).isEqualTo(1);
        assertThat(poor.sameFrom().orElseThrow().rule()).isEqualTo(POVERTY);
        assertThat(households().sameFrom()).isEmpty();
    }

    private ChildId pupil() {
        return county.roster().enrolments("S1", county.roster().sequence()).values().stream()
                .filter(row -> row.name().equals("张小军"))
                .findFirst()
                .orElseThrow()
                .child();
    }

    private int percent() {
        households();
        return finding().candidate().orElseThrow().percent();
    }

    private ChildStatus status(ChildId child) {
        return statuses.of(county.bureau, child, Optional.empty()).child().status();
    }

    private void in(Setting... settings) {
        PolicySnapshot next = PublishedPlans.set(List.of(settings), "anhui");
        county.policies.swap(county.clock.instant(), next);
    }

    private static Setting setting(String rule, int percent) {
        return new Setting(
                1,
                new DivisionCode("341502"),
                new RuleKey(rule),
                "same-from",
                Integer.toString(percent),
                "管理员",
                Instant.EPOCH,
                "局务会议定");
    }

    private ComparisonRun households() {
        return Compared.by(comparisons, county.bureau, "EDU", ListComparison.HOUSEHOLD_ENROLMENT);
    }

    private Finding finding() {
        return comparisons
                .findings(
                        county.bureau,
                        new FindingQuery(
                                Set.of(ListComparison.HOUSEHOLD_ENROLMENT),
                                Set.of(),
                                Optional.empty(),
                                PageRequest.FIRST))
                .items()
                .get(0);
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }
}
