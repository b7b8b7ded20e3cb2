package org.baoxue.region.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Accumulation;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Periods;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("国家层与平台默认：没有区域插件的地方")
class NationalLayerTest {

    private final ResolvedPolicy policy = RegionsInForce.at("210503", "2026-11-20");

    @Test
    @DisplayName("一是学校一月一报告，对疑似辍学或辍学的学生，及时纳入相应台账，并向主管教育部门上报")
    void everySchoolReportsEveryMonth() {
        ResolvedRule<Reporting> monthly = rule("reporting.monthly", Reporting.class);
        Due due = Deadlines.dueForPeriod(
                monthly.rule().deadline(),
                Periods.containing(
                        Period.MONTH,
                        LocalDate.parse("2028-02-10"),
                        Calendars.of(policy).years().orElseThrow()),
                Calendars.of(policy));

        assertThat(monthly.rule().trigger()).isEqualTo(new Trigger.EachPeriod(Period.MONTH));
        assertThat(monthly.rule().addressees())
                .containsExactly(new Addressee(UnitKind.COUNTY_EDUCATION, Addressee.Of.REPORTER));
        assertThat(monthly.fields().get("addressees").origin()).isEqualTo(Origin.QUOTED);
        assertThat(monthly.fields().get("deadline").origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(((Due.At) due).lastDay()).isEqualTo("2028-02-29");
        assertThat(rule(monthly.rule().form().orElseThrow().text(), Form.class)
                        .rule()
                        .hasPlatformColumns())
                .isTrue();
    }

    @Test
    @DisplayName("凡年满六周岁的儿童，应当送其入学接受并完成义务教育")
    void childrenEnterAtSix() {
        Population population = rule("population.compulsory", Population.class).rule();

        assertThat(SchoolAge.entryYear(population, LocalDate.parse("2020-08-31")))
                .contains(Year.of(2026));
        assertThat(SchoolAge.onRoster(population, LocalDate.parse("2010-11-21"), LocalDate.parse("2026-11-20")))
                .isTrue();
        assertThat(SchoolAge.onRoster(population, LocalDate.parse("2010-11-20"), LocalDate.parse("2026-11-20")))
                .isFalse();
    }

    @Test
    @DisplayName("县级教育行政部门要建立适龄儿童台账、疑似辍学学生台账和辍学学生台账")
    void theCountyKeepsThreeLedgers() {
        assertThat(rule("population.ledgers", Population.class).rule().ledgers())
                .containsExactly("适龄儿童台账", "疑似辍学学生台账", "辍学学生台账");
    }

    @Test
    @DisplayName("疑似辍学：国家层未规定，平台建议连续3个教学日；辍学由人认定")
    void theDefinitionIsOurProposal() {
        Definition suspected = rule("definition.suspected", Definition.class).rule();

        assertThat(suspected.absence()).contains(new Amount(3, TimeUnit.SCHOOL_DAY));
        assertThat(rule("definition.dropout", Definition.class).rule().absence())
                .isEmpty();
    }

    @Test
    @DisplayName("累计缺课预警：没有方案规定，平台建议30日内累计6个教学日，只提示，与疑似辍学的标准各是一条")
    void theEarlyWarningIsOurProposal() {
        ResolvedRule<Definition> warning = rule("definition.early-warning", Definition.class);

        assertThat(warning.rule())
                .isEqualTo(new Definition(
                        Concept.EARLY_WARNING,
                        Optional.of(new Amount(6, TimeUnit.SCHOOL_DAY)),
                        Optional.of(Accumulation.SUMMED),
                        Optional.of(new Amount(30, TimeUnit.CALENDAR_DAY))));
        assertThat(warning.fields().get("absence").origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
    }

    @Test
    @DisplayName("每一类事实都有适用地；平台层的每一条都标为平台默认")
    void everyFactIsGovernedAndEveryDefaultIsMarked() {
        assertThat(policy.rules(GoverningPlace.class))
                .extracting(rule -> rule.rule().fact())
                .containsExactlyInAnyOrder(Fact.values());
        assertThat(policy.rules().values())
                .flatMap(ResolvedRule::voices)
                .filteredOn(voice -> voice.layer().level() == LayerLevel.PLATFORM)
                .isNotEmpty()
                .allMatch(voice -> voice.statement().origin() == Origin.PLATFORM_DEFAULT);
    }

    private <R extends Rule> ResolvedRule<R> rule(String key, Class<R> type) {
        return policy.rule(new RuleKey(key), type).orElseThrow();
    }
}
