package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.policy.Binding.Target;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("没有写明地方的八份方案")
class ModelsTest {

    private static final DivisionCode COUNTY = DivisionCode.of("999902");
    private static final DivisionCode TOWN = DivisionCode.of("999902101");
    private static final Map<LayerLevel, Target> TARGETS = Map.of(
            LayerLevel.PROVINCE, Target.of(DivisionCode.of("99")),
            LayerLevel.CITY, Target.of(DivisionCode.of("9999")),
            LayerLevel.COUNTY, Target.of(COUNTY),
            LayerLevel.TOWNSHIP, Target.of(TOWN),
            LayerLevel.VILLAGE, Target.of(DivisionCode.of("999902101001")),
            LayerLevel.CENTRAL_SCHOOL, new Target(LayerLevel.CENTRAL_SCHOOL, TOWN, Optional.of("C1")),
            LayerLevel.SCHOOL, new Target(LayerLevel.SCHOOL, TOWN, Optional.of("S1")));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "class-teacher, SCHOOL",
        "zhongjiang, SCHOOL",
        "county-city, COUNTY",
        "town, TOWNSHIP CENTRAL_SCHOOL",
        "school, SCHOOL",
        "township-central-school, TOWNSHIP CENTRAL_SCHOOL SCHOOL",
        "central-school, CENTRAL_SCHOOL SCHOOL",
        "town-persuasion, TOWNSHIP"
    })
    @DisplayName("每份只能绑定到它说的那种地方，绑定之后在那一级说话")
    void aModelIsBoundOnlyToTheKindOfPlaceThatItSpeaksOf(String model, String levels) {
        Set<String> fits = Set.of(levels.split(" "));

        TARGETS.forEach((level, target) -> {
            if (fits.contains(level.name())) {
                assertThat(levelsHeard(Plan.at(model, target))).containsExactly(level);
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> Plan.at(model, target));
            }
        });
    }

    @Test
    @DisplayName("没有绑定的在哪里都不说话")
    void anUnboundModelIsNotHeard() {
        assertThat(levelsHeard(new Plan(RegionsInForce.at(TOWN.digits(), Plan.DAY))))
                .isEmpty();
    }

    @Test
    @DisplayName("绑定之后，没有说的仍由国家层与平台默认补足")
    void theLayersAboveFillWhatIsUnsaid() {
        Plan town = Plan.atTown("town");

        assertThat(town.rule("reporting.monthly", Reporting.class).voices())
                .extracting(voice -> voice.layer().id())
                .endsWith("nation", "town@" + TOWN.digits());
        assertThat(town.rule("reporting.monthly", Reporting.class)
                        .fields()
                        .get("zero-report")
                        .origin())
                .isEqualTo(Origin.PLATFORM_DEFAULT);
    }

    private static Set<LayerLevel> levelsHeard(Plan plan) {
        return plan.policy().rules().values().stream()
                .flatMap(rule -> rule.voices().stream())
                .map(Voice::layer)
                .filter(layer -> layer.region().equals("models"))
                .map(Voice.LayerName::level)
                .collect(Collectors.toSet());
    }
}
