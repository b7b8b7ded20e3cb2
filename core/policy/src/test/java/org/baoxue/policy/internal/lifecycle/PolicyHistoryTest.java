package org.baoxue.policy.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.policy.internal.lifecycle.AdministratorsOnly.ADMINISTRATOR;
import static org.baoxue.policy.internal.lifecycle.AdministratorsOnly.TEACHER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.policy.ArchivedRegion;
import org.baoxue.policy.PolicyChange;
import org.baoxue.policy.PolicyName;
import org.baoxue.policy.RegionText;
import org.baoxue.policy.SampleRegion;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PolicyHistoryTest {
    private static final DivisionCode COUNTY = new DivisionCode("999901");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String FIRST = SampleRegion.text();
    private static final String SECOND = SampleRegion.with("value: 99.8", "value: 99");
    private static final String ELSEWHERE = """
            vocabulary: 1
            region: elsewhere
            title: 别处
            documents:
              plan: {title: 别处方案, quality: c}
            layers:
              - id: elsewhere
                name: 别处方案
                division: "888801"
                rules:
                  threshold.retention:
                    origin: quoted
                    source: {document: plan, quote: 巩固率98%}
                    indicator: annual-retention-rate
                    stage: compulsory
                    comparison: at-least
                    value: 98
            """;

    private final Platform platform;

    PolicyHistoryTest(Database database) {
        ManualWorker time = new ManualWorker();
        platform = new Platform(database, time);
        platform.offer(1, "1.0.0", FIRST);
        time.pass(Duration.ofHours(1));
        platform.offer(2, "org.example.elsewhere", "1.0.0", ELSEWHERE);
        time.pass(Duration.ofHours(1));
        platform.offer(1, "2.0.0", SECOND);
        time.pass(Duration.ofHours(1));
        platform.settings.set(
                ADMINISTRATOR,
                COUNTY,
                new RuleKey("definition.suspected"),
                "absence",
                "{count: 5, unit: school-day}",
                "局务会议定");
    }

    @Test
    @DisplayName("何时生效哪个政策，新的在前，分页")
    void every_change_is_listed_the_latest_first_in_pages() {
        List<PolicyChange> all = changes(Optional.empty(), 1, 50).items();

        assertThat(all).hasSize(4);
        assertThat(all.get(0).until()).isEmpty();
        assertThat(all.get(0).hash()).isEqualTo(platform.regions.current().hash());
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).until()).contains(all.get(i - 1).since());
        }
        assertThat(all.get(0).cause()).contains("本地设定");
        assertThat(all.get(1).cause()).contains("sample 2.0.0");

        Page<PolicyChange> second = changes(Optional.empty(), 2, 3);
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.items()).containsExactly(all.get(3));
        assertThat(changes(Optional.empty(), 3, 3).items()).isEmpty();
    }

    @Test
    @DisplayName("一地的沿革只列与该地有关的变更")
    void the_history_of_a_place_has_what_was_said_for_it_alone() {
        assertThat(changes(Optional.of(COUNTY), 1, 50).items())
                .extracting(PolicyChange::cause)
                .hasSize(3)
                .noneMatch(cause -> cause.contains("elsewhere"));
        assertThat(changes(Optional.of(new DivisionCode("999901001")), 1, 50).items())
                .hasSize(3);
        // The sample brings the platform's layer, which speaks everywhere; the setting does not.
        assertThat(changes(Optional.of(new DivisionCode("888801")), 1, 50).items())
                .hasSize(3)
                .noneMatch(change -> change.cause().contains("本地设定"));
        Page<PolicyChange> page = changes(Optional.of(COUNTY), 2, 2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).hasSize(1);
    }

    @Test
    @DisplayName("曾经生效的每个文本都能原样打印")
    void every_text_that_was_in_force_can_be_read_to_the_letter() {
        Page<ArchivedRegion> texts = platform.past.texts(ADMINISTRATOR, "sample", PageRequest.FIRST);
        assertThat(texts.total()).isEqualTo(2);

        RegionText now = platform.past.text(ADMINISTRATOR, "sample", Optional.empty());
        RegionText before = platform.past.text(
                ADMINISTRATOR,
                "sample",
                Optional.of(texts.items().get(1).contentHash().substring(0, 8)));

        assertThat(now.files().get(SampleRegion.FILE)).isEqualTo(SECOND.getBytes(StandardCharsets.UTF_8));
        assertThat(before.files().get(SampleRegion.FILE)).isEqualTo(FIRST.getBytes(StandardCharsets.UTF_8));
        assertThat(platform.past
                        .texts(ADMINISTRATOR, "sample", new PageRequest(2, 1))
                        .items())
                .containsExactly(before.archived());
    }

    @Test
    @DisplayName("一个政策哈希或一个地区文本的哈希都能取回当时的政策")
    void a_past_policy_is_found_by_its_hash_and_by_that_of_a_text() {
        List<PolicyChange> all = changes(Optional.empty(), 1, 50).items();
        PolicySnapshot first = platform.past.version(ADMINISTRATOR, all.get(3).hash());
        assertThat(first.hash()).isEqualTo(all.get(3).hash());
        assertThat(retention(first)).isEqualTo("99.8");

        String oldText = platform.past
                .texts(ADMINISTRATOR, "sample", PageRequest.FIRST)
                .items()
                .get(1)
                .contentHash();
        assertThat(retention(platform.past.version(ADMINISTRATOR, oldText.substring(0, 10))))
                .isEqualTo("99.8");
        assertThat(retention(platform.regions.current())).isEqualTo("99");
        assertThat(PolicyName.parse("/a", "999901@" + oldText.substring(0, 10))
                        .resolve(platform.regions, platform.past, ADMINISTRATOR, DAY)
                        .rules())
                .isNotEmpty();
    }

    @Test
    void what_is_not_there_or_not_a_hash_is_said_plainly() {
        assertThatThrownBy(() -> platform.past.version(ADMINISTRATOR, "000000000000"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> platform.past.version(ADMINISTRATOR, "%")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> platform.past.text(ADMINISTRATOR, "nowhere", Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> PolicyName.parse("/a", "34150")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> PolicyName.parse("/a", "341502@")).isInstanceOf(Invalid.class);
        assertThat(PolicyName.parse("/a", "全国").division()).isEqualTo(DivisionCode.NATION);
    }

    @Test
    void nobody_reads_the_past_without_the_right_to() {
        assertThatThrownBy(() -> platform.past.changes(TEACHER, Optional.empty(), PageRequest.FIRST))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> platform.past.texts(TEACHER, "sample", PageRequest.FIRST))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> platform.past.text(TEACHER, "sample", Optional.empty()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> platform.past.version(TEACHER, "000000")).isInstanceOf(Denied.class);
    }

    private Page<PolicyChange> changes(Optional<DivisionCode> division, int page, int size) {
        return platform.past.changes(ADMINISTRATOR, division, new PageRequest(page, size));
    }

    private static String retention(PolicySnapshot snapshot) {
        return snapshot.resolve(COUNTY, DAY)
                .rule(new RuleKey("threshold.retention"), Threshold.class)
                .orElseThrow()
                .rule()
                .value()
                .toPlainString();
    }
}
