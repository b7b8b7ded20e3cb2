package org.baoxue.policy.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.Bindings.Request;
import org.baoxue.policy.Model;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The eight models as they are shipped, bound by an administrator. */
@DatabaseTest
class ShippedModelsTest {
    private static final Path PLUGINS = Path.of("..", "..", "plugins");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final DivisionCode COUNTY = new DivisionCode("999901");
    private static final DivisionCode TOWN = new DivisionCode("999901101");
    private static final DivisionCode OTHER_TOWN = new DivisionCode("999901102");
    private static final Unit BUREAU = Unit.root("EDU", "市教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    private static final Unit CENTRAL = BUREAU.below("C101", "中心校", UnitKind.CENTRAL_SCHOOL, TOWN);
    private static final Unit SCHOOL = CENTRAL.below("S1", "镇小学", UnitKind.SCHOOL, TOWN);
    private static final RuleKey MONTHLY = new RuleKey("reporting.monthly");
    private static final RuleKey CLASS_WEEKLY = new RuleKey("reporting.class-weekly");

    private final Platform platform;

    ShippedModelsTest(Database database) throws IOException {
        platform = new Platform(database, new ManualWorker());
        platform.access.given(List.of(BUREAU, CENTRAL, SCHOOL));
        platform.offer(1, "org.baoxue.region.national", files("national"));
        platform.offer(2, "org.baoxue.region.models", files("models"));
    }

    @Test
    @DisplayName("八份都在，没有绑定的在哪里都不说话")
    void allEightAreThereAndSilent() {
        assertThat(platform.bindings
                        .models(platform.access.administrator(), PageRequest.FIRST)
                        .items())
                .extracting(Model::key)
                .containsExactly(
                        "models/central-school",
                        "models/class-teacher",
                        "models/county-city",
                        "models/school",
                        "models/town",
                        "models/town-persuasion",
                        "models/township-central-school",
                        "models/zhongjiang");
        assertThat(platform.regions.current().layers())
                .noneMatch(layer -> layer.region().equals("models"));
    }

    @Test
    @DisplayName("县级市每月25日前；其中一镇绑定另一份，改为次月3日前；一校另有每周班级报告")
    void countyTownAndSchoolEachSpeakInTheirPlace() {
        bind("models/county-city", COUNTY);
        bind("models/town", TOWN);
        bindSchool("models/class-teacher");

        assertThat(monthly(PolicyPlace.of(COUNTY))).isEqualTo(new Deadline.DayOfMonth(25, false));
        assertThat(monthly(PolicyPlace.of(OTHER_TOWN))).isEqualTo(new Deadline.DayOfMonth(25, false));
        assertThat(monthly(PolicyPlace.of(TOWN))).isEqualTo(new Deadline.DayOfMonth(3, true));
        assertThat(classesReportWeekly(new PolicyPlace(TOWN, List.of("C101", "S1"))))
                .isTrue();
        assertThat(classesReportWeekly(PolicyPlace.of(TOWN))).isFalse();
    }

    @Test
    @DisplayName("两份镇方案的教育线说法不同，不能绑定到同一个镇")
    void theTwoTownsCannotHoldInOneTown() {
        bind("models/town", TOWN);

        assertThatThrownBy(() -> bind("models/town-persuasion", TOWN))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("responsibility.education-line")
                .hasMessageContaining("某镇控流防辍工作方案（教管组）")
                .hasMessageContaining("某镇劝返学生工作方案");
        bind("models/town-persuasion", OTHER_TOWN);
    }

    @Test
    @DisplayName("县级市的方案不能绑定到学校，班主任责任书不能绑定到镇")
    void aModelIsNotBoundToAnotherKindOfPlace() {
        assertThatThrownBy(() -> bindSchool("models/county-city"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("县级市");
        assertThatThrownBy(() -> bind("models/class-teacher", TOWN))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("学校");
    }

    private void bind(String model, DivisionCode place) {
        platform.bindings.bind(
                platform.access.administrator(),
                new Request(model, Optional.of(place), Optional.empty(), Optional.empty(), "市里决定"));
    }

    private void bindSchool(String model) {
        platform.bindings.bind(
                platform.access.administrator(),
                new Request(model, Optional.empty(), Optional.of("S1"), Optional.empty(), "学校决定"));
    }

    private Deadline monthly(PolicyPlace place) {
        return platform.regions
                .current()
                .resolve(place, DAY)
                .rule(MONTHLY, Reporting.class)
                .flatMap(rule -> rule.rule().deadline())
                .orElseThrow();
    }

    private boolean classesReportWeekly(PolicyPlace place) {
        return platform.regions.current().resolve(place, DAY).rules().containsKey(CLASS_WEEKLY);
    }

    private static Map<String, byte[]> files(String plugin) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(PLUGINS.resolve(plugin).resolve("src/main/resources"))) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
