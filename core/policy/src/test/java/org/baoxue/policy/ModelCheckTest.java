package org.baoxue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCheckTest {
    private static final Region SAMPLE = SampleRegion.read(SampleRegion.text());

    @Test
    @DisplayName("模型不是任何地方的层，写明适用的地方")
    void a_model_is_no_layer_of_any_place_and_says_what_it_fits() {
        CheckResult result = check(SampleRegion.models());

        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
        Region region = result.region().orElseThrow();
        assertThat(region.layers()).isEmpty();
        assertThat(region.models())
                .extracting(Model::key)
                .containsExactly("models/county", "models/town", "models/town-silent", "models/school");
        Model county = region.model("county").orElseThrow();
        assertThat(county.bindsTo()).containsExactly(ModelTarget.COUNTY, ModelTarget.CITY_COUNTY);
        assertThat(county.fits(LayerLevel.COUNTY)).isTrue();
        assertThat(county.fits(LayerLevel.CITY)).isFalse();
        assertThat(region.written()).extracting(Layer::id).contains("county", "school");
    }

    @ParameterizedTest(name = "{2}：{3}")
    @MethodSource
    void a_wrong_model_is_rejected_at_its_place(String old, String replacement, String key, String message) {
        String text = SampleRegion.models().replace(old, replacement);

        CheckResult result = check(text);

        assertThat(result.accepted()).isFalse();
        assertThat(result.findings(Severity.ERROR)).anySatisfy(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.message()).contains(message);
            assertThat(finding.line()).isPositive();
        });
    }

    static Stream<Arguments> a_wrong_model_is_rejected_at_its_place() {
        String bindsTo = "    binds-to: [county, city-county]\n";
        return Stream.of(
                Arguments.of(bindsTo, bindsTo + "    division: \"999901\"\n", "layers.county.division", "模型不属于任何地方"),
                Arguments.of(bindsTo, bindsTo + "    platform: true\n", "layers.county.platform", "模型不是平台默认层"),
                Arguments.of(bindsTo, "", "layers.county.binds-to", "模型须写明适用于哪类地方"),
                Arguments.of("    model: true\n" + bindsTo, bindsTo, "layers.county.binds-to", "只有模型才写 binds-to"),
                Arguments.of("city-county", "hamlet", "layers.binds-to[2]", "没有这个取值"),
                Arguments.of("city-county", "county", "layers.binds-to[2]", "重复的项"));
    }

    @Test
    @DisplayName("模型只能引用全国都有的规则和自己的规则")
    void a_model_builds_on_what_stands_everywhere_and_on_itself_only() {
        String text = SampleRegion.models()
                .replaceFirst("zero-report: true", "zero-report: true\n        form: form.monthly");

        assertThat(check(text).findings(Severity.ERROR))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("所引用的规则不存在"));
    }

    private static CheckResult check(String text) {
        return RegionCheck.check(Map.of("models.yaml", text.getBytes(StandardCharsets.UTF_8)), List.of(SAMPLE));
    }
}
