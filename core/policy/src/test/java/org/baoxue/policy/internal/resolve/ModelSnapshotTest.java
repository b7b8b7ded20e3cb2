package org.baoxue.policy.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Binding.Target;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.SampleRegion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ModelSnapshotTest {
    private static final DivisionCode COUNTY = new DivisionCode("999902");
    private static final DivisionCode TOWN = new DivisionCode("999902101");
    private static final DivisionCode VILLAGE = new DivisionCode("999902101001");
    private static final DivisionCode ELSEWHERE = new DivisionCode("999902102");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final RuleKey SUSPECTED = new RuleKey("definition.suspected");
    private static final RuleKey MONTHLY = new RuleKey("reporting.town-monthly");
    private static final Region SAMPLE = SampleRegion.read(SampleRegion.text());
    private static final Region MODELS = RegionCheck.check(SampleRegion.files(SampleRegion.models()), List.of(SAMPLE))
            .region()
            .orElseThrow();

    @Test
    @DisplayName("模型绑定之前在哪里都不说话")
    void a_model_speaks_nowhere_before_it_is_bound() {
        assertThat(days(snapshot(), PolicyPlace.of(TOWN))).isEqualTo(3);
        assertThat(snapshot().layers()).noneMatch(layer -> layer.region().equals("models"));
    }

    @Test
    @DisplayName("模型只在绑定之处及其下级说话")
    void a_bound_model_speaks_in_its_place_and_inside_and_nowhere_else() {
        Snapshot snapshot = snapshot(binding("town", Target.of(TOWN)));

        assertThat(days(snapshot, PolicyPlace.of(TOWN))).isEqualTo(5);
        assertThat(days(snapshot, PolicyPlace.of(VILLAGE))).isEqualTo(5);
        assertThat(days(snapshot, PolicyPlace.of(COUNTY))).isEqualTo(3);
        assertThat(days(snapshot, PolicyPlace.of(ELSEWHERE))).isEqualTo(3);
        assertThat(snapshot.resolve(TOWN, DAY).rules()).containsKey(MONTHLY);
        assertThat(snapshot.resolve(TOWN, DAY).rules().get(SUSPECTED).voices())
                .extracting(voice -> voice.layer().id(), voice -> voice.layer().level())
                .endsWith(tuple("town@999902101", LayerLevel.TOWNSHIP));
    }

    @Test
    @DisplayName("学校高于中心校，中心校高于乡镇，乡镇高于县")
    void a_school_speaks_over_its_central_school_over_the_township_over_the_county() {
        Target central = new Target(LayerLevel.CENTRAL_SCHOOL, TOWN, Optional.of("C1"));
        Target school = new Target(LayerLevel.SCHOOL, TOWN, Optional.of("S1"));
        Snapshot snapshot = snapshot(
                binding("school", school),
                binding("town", central),
                binding("town-silent", Target.of(TOWN)),
                binding("county", Target.of(COUNTY)));

        assertThat(days(snapshot, PolicyPlace.of(TOWN))).isEqualTo(7);
        assertThat(days(snapshot, new PolicyPlace(TOWN, List.of("C1")))).isEqualTo(5);
        assertThat(days(snapshot, new PolicyPlace(TOWN, List.of("C1", "S1")))).isEqualTo(2);
        assertThat(days(snapshot, new PolicyPlace(TOWN, List.of("C1", "S2")))).isEqualTo(5);
        assertThat(days(snapshot, new PolicyPlace(TOWN, List.of("S3")))).isEqualTo(7);
        assertThat(snapshot.resolve(new PolicyPlace(TOWN, List.of("C1", "S1")), DAY)
                        .rules()
                        .get(SUSPECTED)
                        .voices())
                .extracting(voice -> voice.layer().level())
                .containsExactly(
                        LayerLevel.PLATFORM,
                        LayerLevel.COUNTY,
                        LayerLevel.TOWNSHIP,
                        LayerLevel.CENTRAL_SCHOOL,
                        LayerLevel.SCHOOL);
    }

    @Test
    void where_a_child_lives_the_rules_of_its_school_are_not_heard() {
        Snapshot snapshot = snapshot(binding("school", new Target(LayerLevel.SCHOOL, TOWN, Optional.of("S1"))));

        assertThat(days(snapshot, PolicyPlace.of(TOWN))).isEqualTo(3);
        assertThat(days(snapshot, new PolicyPlace(ELSEWHERE, List.of("S1")))).isEqualTo(2);
    }

    @Test
    void a_model_bound_from_a_day_on_is_silent_before() {
        Binding bound =
                new Binding(1, "models", "town", Target.of(TOWN), Optional.of(DAY), "admin", Instant.EPOCH, "试行");
        Snapshot snapshot = snapshot(bound);

        assertThat(snapshot.resolve(TOWN, DAY.minusDays(1)).rules()).doesNotContainKey(MONTHLY);
        assertThat(snapshot.resolve(TOWN, DAY).rules()).containsKey(MONTHLY);
        assertThat(days(snapshot, PolicyPlace.of(TOWN))).isEqualTo(5);
    }

    @Test
    @DisplayName("绑定的模型不在时绑定休眠，但仍属于政策指纹")
    void a_binding_whose_model_is_missing_or_no_longer_fits_rests_and_stays_in_the_hash() {
        Binding missing = binding("vanished", Target.of(TOWN));
        Binding unfit = binding("school", Target.of(TOWN));

        assertThat(days(snapshot(missing, unfit), PolicyPlace.of(TOWN))).isEqualTo(3);
        assertThat(snapshot(missing).hash())
                .isNotEqualTo(snapshot().hash())
                .isNotEqualTo(snapshot(unfit).hash());
        assertThat(snapshot(missing, unfit).hash())
                .isEqualTo(snapshot(unfit, missing).hash());
    }

    @Test
    void schools_without_rules_of_their_own_share_one_answer() {
        Snapshot snapshot = snapshot(binding("school", new Target(LayerLevel.SCHOOL, TOWN, Optional.of("S1"))));

        assertThat(snapshot.resolve(new PolicyPlace(TOWN, List.of("S2")), DAY)
                        .rules()
                        .get(SUSPECTED))
                .isSameAs(snapshot.resolve(new PolicyPlace(TOWN, List.of("C1", "S3")), DAY)
                        .rules()
                        .get(SUSPECTED));
    }

    private static Snapshot snapshot(Binding... bindings) {
        return Snapshot.of(List.of(SAMPLE, MODELS), List.of(), List.of(bindings));
    }

    private static Binding binding(String model, Target target) {
        return new Binding(1, "models", model, target, Optional.empty(), "admin", Instant.EPOCH, "试行");
    }

    private static int days(Snapshot snapshot, PolicyPlace place) {
        return snapshot.resolve(place, DAY)
                .rule(SUSPECTED, Definition.class)
                .flatMap(rule -> rule.rule().absence())
                .orElseThrow()
                .count();
    }
}
