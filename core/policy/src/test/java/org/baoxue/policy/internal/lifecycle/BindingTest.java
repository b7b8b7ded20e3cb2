package org.baoxue.policy.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.Binding;
import org.baoxue.policy.BindingStatus;
import org.baoxue.policy.BindingStatus.State;
import org.baoxue.policy.Bindings.Request;
import org.baoxue.policy.Model;
import org.baoxue.policy.SampleRegion;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BindingTest {
    private static final String MODELS = "org.example.models";
    private static final DivisionCode COUNTY = new DivisionCode("999901");
    private static final DivisionCode TOWN = new DivisionCode("999901101");
    private static final DivisionCode OTHER_TOWN = new DivisionCode("999901102");
    private static final DivisionCode NEIGHBOUR = new DivisionCode("999902");
    private static final Unit BUREAU = Unit.root("EDU", "区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    private static final Unit GOVERNMENT = Unit.root("GOV", "区政府", UnitKind.COUNTY_GOVERNMENT, COUNTY);
    private static final Unit STREET = GOVERNMENT.below("GOV-101", "镇政府", UnitKind.TOWNSHIP_GOVERNMENT, TOWN);
    private static final Unit CENTRAL = BUREAU.below("C101", "中心校", UnitKind.CENTRAL_SCHOOL, TOWN);
    private static final Unit SCHOOL = CENTRAL.below("S1", "镇小学", UnitKind.SCHOOL, TOWN);
    private static final Unit CLASS = SCHOOL.below("S1-1", "一年级1班", UnitKind.CLASS, TOWN);
    private static final Unit ABROAD = Unit.root("EDU2", "邻区教育局", UnitKind.COUNTY_EDUCATION, NEIGHBOUR);
    private static final Unit FOREIGN_SCHOOL = ABROAD.below("S9", "邻区小学", UnitKind.SCHOOL, NEIGHBOUR);
    private static final RuleKey SUSPECTED = new RuleKey("definition.suspected");
    private static final String REASON = "区政府常务会议定";

    private final Database database;
    private final ManualWorker time = new ManualWorker();
    private final Platform platform;
    private final Actor administrator;

    BindingTest(Database database) {
        this.database = database;
        this.platform = new Platform(database, time);
        this.administrator = platform.access.administrator();
        platform.access.given(List.of(BUREAU, GOVERNMENT, STREET, CENTRAL, SCHOOL, CLASS, ABROAD, FOREIGN_SCHOOL));
        platform.offer(1, "1.0.0", SampleRegion.text());
        platform.offer(2, MODELS, "1.0.0", SampleRegion.models());
    }

    @Test
    @DisplayName("绑定立即生效，重启后仍在，解除即止")
    void a_binding_holds_over_a_restart_until_it_is_ended() {
        Binding bound = bind("models/town", TOWN);
        assertThat(days(platform, TOWN)).isEqualTo(5);
        assertThat(days(platform, OTHER_TOWN)).isEqualTo(3);

        Platform restarted = new Platform(database, time);
        assertThat(days(restarted, TOWN)).isEqualTo(5);
        assertThat(restarted.regions.current().hash())
                .isEqualTo(platform.regions.current().hash());
        assertThat(statuses(restarted))
                .extracting(
                        status -> status.binding().actor(),
                        status -> status.binding().reason(),
                        BindingStatus::state)
                .containsExactly(tuple("administrator", REASON, State.IN_FORCE));

        restarted.bindings.unbind(administrator, bound.id(), REASON);
        assertThat(days(restarted, TOWN)).isEqualTo(3);
        assertThat(statuses(restarted)).isEmpty();
    }

    @Test
    void the_past_can_be_rebuilt_with_its_bindings() {
        bind("models/town", TOWN);
        Instant bound = time.instant();
        String hash = platform.regions.current().hash();
        time.pass(Duration.ofDays(1));
        platform.bindings.unbind(administrator, only().binding().id(), REASON);

        List<InForce> history = new Platform(database, time).regions.since(bound);

        assertThat(history)
                .extracting(stretch -> days(stretch.snapshot(), PolicyPlace.of(TOWN)))
                .containsExactly(5, 3);
        assertThat(history.get(0).snapshot().hash()).isEqualTo(hash);
    }

    @Test
    @DisplayName("绑定到学校的模型只在该校说话，绑定到中心校的在其各校说话")
    void a_model_bound_to_a_school_speaks_there_alone() {
        platform.bindings.bind(administrator, toSchool("models/town", CENTRAL));
        platform.bindings.bind(administrator, toSchool("models/school", SCHOOL));

        PolicySnapshot snapshot = platform.regions.current();
        assertThat(days(snapshot, new PolicyPlace(TOWN, List.of("C101", "S1")))).isEqualTo(2);
        assertThat(days(snapshot, new PolicyPlace(TOWN, List.of("C101", "S2")))).isEqualTo(5);
        assertThat(days(snapshot, PolicyPlace.of(TOWN))).isEqualTo(3);
    }

    @Test
    @DisplayName("两个模型在同一地方说法不同，拒绝并说出规则键、两个模型和两个取值")
    void models_that_say_different_things_cannot_be_bound_to_one_place() {
        bind("models/county", COUNTY);

        assertThatThrownBy(() -> bind("models/town", COUNTY))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("definition.suspected.absence")
                .hasMessageContaining("某镇方案")
                .hasMessageContaining("models/town")
                .hasMessageContaining("{count: 5, unit: calendar-day}")
                .hasMessageContaining("某县级市方案")
                .hasMessageContaining("models/county")
                .hasMessageContaining("{count: 7, unit: calendar-day}");
        assertThat(statuses(platform)).hasSize(1);
        assertThat(days(platform, COUNTY)).isEqualTo(7);
    }

    @Test
    @DisplayName("不冲突的模型可以同绑一地，沉默不算冲突")
    void models_that_do_not_contradict_each_other_are_bound_together() {
        bind("models/town-silent", TOWN);
        bind("models/town", TOWN);

        assertThat(days(platform, TOWN)).isEqualTo(5);
        assertThat(platform.regions.current().resolve(TOWN, today()).rules())
                .containsKeys(new RuleKey("threshold.dropout"), new RuleKey("reporting.town-monthly"));
        assertThat(statuses(platform)).extracting(BindingStatus::state).containsOnly(State.IN_FORCE);
    }

    @Test
    void a_model_may_not_contradict_the_plan_that_the_place_has() {
        platform.offer(2, MODELS, "1.1.0", SampleRegion.models().replace("threshold.dropout", "threshold.retention"));

        assertThatThrownBy(() -> bind("models/county", COUNTY))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("threshold.retention.value")
                .hasMessageContaining("示例区方案（2022）");
    }

    @Test
    void what_has_ended_before_the_other_begins_is_no_contradiction() {
        platform.offer(
                2,
                MODELS,
                "1.1.0",
                SampleRegion.models()
                        .replace(
                                "    binds-to: [county, city-county]",
                                "    binds-to: [county]\n    valid-to: 2026-12-31"));
        bind("models/county", COUNTY);

        assertThatThrownBy(() -> bind("models/town", COUNTY)).isInstanceOf(Conflict.class);
        platform.bindings.bind(
                administrator,
                new Request(
                        "models/town",
                        Optional.of(COUNTY),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2027, 1, 1)),
                        REASON));

        assertThat(statuses(platform)).extracting(BindingStatus::state).containsExactly(State.IN_FORCE, State.PENDING);
        assertThat(days(platform, COUNTY)).isEqualTo(7);
        time.pass(Duration.ofDays(60));
        assertThat(days(platform, COUNTY)).isEqualTo(5);
        assertThat(statuses(platform)).last().satisfies(status -> assertThat(status.state())
                .isEqualTo(State.IN_FORCE));
    }

    @Test
    void what_cannot_be_bound_is_refused_with_the_reason() {
        assertInvalid(new Request("models/school", Optional.of(TOWN), Optional.empty(), Optional.empty(), REASON))
                .isEqualTo("/division");
        assertInvalid(toSchool("models/county", SCHOOL)).isEqualTo("/school");
        assertInvalid(toSchool("models/school", CLASS)).isEqualTo("/school");
        assertInvalid(request("models/twon", TOWN, REASON)).isEqualTo("/model");
        assertThatThrownBy(() -> bind("models/twon", TOWN)).hasMessageContaining("models/town");
        assertInvalid(request("models/town", TOWN, " ")).isEqualTo("/reason");
        assertInvalid(new Request("models/town", Optional.empty(), Optional.empty(), Optional.empty(), REASON))
                .isEmpty();
        assertInvalid(new Request("models/town", Optional.of(TOWN), Optional.of("S1"), Optional.empty(), REASON))
                .isEmpty();
        Request nowhere = new Request("models/school", Optional.empty(), Optional.of("S77"), Optional.empty(), REASON);
        assertThatThrownBy(() -> platform.bindings.bind(administrator, nowhere)).isInstanceOf(NotFound.class);
        bind("models/town", TOWN);
        assertThatThrownBy(() -> bind("models/town", TOWN)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> platform.bindings.unbind(administrator, 77, REASON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> platform.bindings.unbind(administrator, 1, "")).isInstanceOf(Invalid.class);
        assertThat(statuses(platform)).hasSize(1);
    }

    @Test
    @DisplayName("区县只能在本区县内绑定，学校和班主任不能")
    void a_county_binds_inside_itself_only_and_everything_is_audited() {
        Actor bureau = platform.access.actor(Role.COUNTY, BUREAU);
        Actor abroad = platform.access.actor(Role.COUNTY, ABROAD);

        Binding bound = platform.bindings.bind(bureau, request("models/town", TOWN, REASON));
        assertAudited(bureau, Outcome.DONE, TOWN.digits());
        platform.bindings.bind(bureau, toSchool("models/school", SCHOOL));
        assertAudited(bureau, Outcome.DONE, "S1");
        assertThatThrownBy(() -> platform.bindings.bind(abroad, request("models/town", OTHER_TOWN, REASON)))
                .isInstanceOf(Denied.class);
        assertAudited(abroad, Outcome.DENIED, OTHER_TOWN.digits());
        assertThatThrownBy(() -> platform.bindings.bind(bureau, toSchool("models/school", FOREIGN_SCHOOL)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> platform.bindings.unbind(abroad, bound.id(), REASON))
                .isInstanceOf(Denied.class);
        for (Actor without : List.of(
                platform.access.actor(Role.TOWNSHIP, STREET),
                platform.access.actor(Role.CENTRAL_SCHOOL, CENTRAL),
                platform.access.actor(Role.SCHOOL, SCHOOL),
                platform.access.actor(Role.CLASS_TEACHER, CLASS))) {
            assertThatThrownBy(() -> platform.bindings.bind(without, toSchool("models/school", SCHOOL)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> platform.bindings.unbind(without, bound.id(), REASON))
                    .isInstanceOf(Denied.class);
            assertThat(platform.bindings
                            .list(without, Optional.empty(), PageRequest.FIRST)
                            .total())
                    .isEqualTo(2);
        }
        platform.bindings.unbind(bureau, bound.id(), REASON);
        assertAudited(bureau, Outcome.DONE, TOWN.digits());
    }

    @Test
    @DisplayName("模型的地区移除后绑定休眠并注明，回来后重新生效")
    void a_binding_rests_while_its_region_is_away_and_speaks_again_when_it_returns() {
        bind("models/town", TOWN);
        platform.keeper.gone(2);
        assertThat(days(platform, TOWN)).isEqualTo(5);
        time.pass(Platform.GRACE.plusSeconds(1));

        assertThat(days(platform, TOWN)).isEqualTo(3);
        assertThat(only().state()).isEqualTo(State.DORMANT);
        assertThat(only().remarks()).singleElement().asString().contains("models");
        assertThat(days(new Platform(database, time), TOWN)).isEqualTo(3);

        platform.offer(3, MODELS, "1.0.1", SampleRegion.models());
        assertThat(days(platform, TOWN)).isEqualTo(5);
        assertThat(only().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    @DisplayName("模型换了文本，绑定随之；模型不在、不再适用或与他案冲突时如实显示")
    void a_swap_of_the_region_under_a_binding_changes_what_the_model_says() {
        bind("models/town", TOWN);
        bind("models/town-silent", TOWN);

        platform.offer(2, MODELS, "1.1.0", SampleRegion.models().replace("count: 5", "count: 6"));
        assertThat(days(platform, TOWN)).isEqualTo(6);

        platform.offer(2, MODELS, "1.2.0", SampleRegion.models().replace("  - id: town\n", "  - id: another\n"));
        assertThat(days(platform, TOWN)).isEqualTo(3);
        assertThat(first().state()).isEqualTo(State.DORMANT);

        platform.offer(
                2, MODELS, "1.3.0", SampleRegion.models().replace("[township, county, central-school]", "[county]"));
        assertThat(first().state()).isEqualTo(State.DORMANT);
        assertThat(first().remarks()).singleElement().asString().contains("县（区）");

        String loud = "      definition.suspected: {mode: replace, origin: quoted, source: {document: town,"
                + " quote: 连续旷课9天}, concept: suspected, absence: {count: 9, unit: calendar-day}}\n";
        platform.offer(
                2, MODELS, "1.4.0", SampleRegion.models().replace("      definition.suspected: {mode: none}\n", loud));
        assertThat(statuses(platform)).extracting(BindingStatus::state).containsOnly(State.AT_ODDS);
        assertThat(first().remarks()).singleElement().asString().contains("definition.suspected.absence");
    }

    @Test
    void models_and_bindings_are_listed_in_pages_and_by_place() {
        bind("models/town", TOWN);
        bind("models/town", OTHER_TOWN);
        platform.bindings.bind(administrator, toSchool("models/school", SCHOOL));

        assertThat(platform.bindings
                        .models(administrator, new PageRequest(2, 3))
                        .items())
                .extracting(Model::key)
                .containsExactly("models/town-silent");
        assertThat(platform.bindings
                        .list(administrator, Optional.of(TOWN), PageRequest.FIRST)
                        .items())
                .extracting(status -> status.binding().target().code())
                .containsExactly(TOWN.digits(), "S1");
        assertThat(platform.bindings
                        .list(administrator, Optional.empty(), new PageRequest(2, 2))
                        .items())
                .extracting(BindingStatus::name)
                .containsExactly("某小学方案");
    }

    private Binding bind(String model, DivisionCode place) {
        return platform.bindings.bind(administrator, request(model, place, REASON));
    }

    private static Request request(String model, DivisionCode place, String reason) {
        return new Request(model, Optional.of(place), Optional.empty(), Optional.empty(), reason);
    }

    private static Request toSchool(String model, Unit school) {
        return new Request(model, Optional.empty(), Optional.of(school.id()), Optional.empty(), REASON);
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertInvalid(Request request) {
        try {
            platform.bindings.bind(administrator, request);
        } catch (Invalid refused) {
            return assertThat(refused.pointer());
        }
        throw new AssertionError("not refused: " + request);
    }

    private void assertAudited(Actor actor, Outcome outcome, String subject) {
        AuditEntry last = platform.access.lastAudit();
        assertThat(last.actor()).isEqualTo(actor.name());
        assertThat(last.action()).isEqualTo(Action.BINDING_CHANGE);
        assertThat(last.outcome()).isEqualTo(outcome);
        assertThat(last.subject()).isEqualTo(subject);
    }

    private List<BindingStatus> statuses(Platform of) {
        return of.bindings
                .list(administrator, Optional.empty(), PageRequest.FIRST)
                .items();
    }

    private BindingStatus only() {
        assertThat(statuses(platform)).hasSize(1);
        return first();
    }

    private BindingStatus first() {
        return statuses(platform).get(0);
    }

    private LocalDate today() {
        return LocalDate.now(time);
    }

    private int days(Platform of, DivisionCode place) {
        return days(of.regions.current(), PolicyPlace.of(place));
    }

    private int days(PolicySnapshot snapshot, PolicyPlace place) {
        return snapshot.resolve(place, today())
                .rule(SUSPECTED, Definition.class)
                .flatMap(rule -> rule.rule().absence())
                .orElseThrow()
                .count();
    }
}
