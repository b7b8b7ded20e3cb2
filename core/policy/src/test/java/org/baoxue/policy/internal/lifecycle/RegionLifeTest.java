package org.baoxue.policy.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baoxue.access.Denied;
import org.baoxue.access.NotFound;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.policy.Prospect;
import org.baoxue.policy.Readiness;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.RegionStatus.State;
import org.baoxue.policy.SampleRegion;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RegionLifeTest {
    private static final String FIRST = SampleRegion.text();
    private static final String SECOND = SampleRegion.with("示例区方案（2022）", "示例区方案（2026）");
    private static final String BAD = SampleRegion.with("deadline: same-day", "deadline: soon");

    private final Database database;
    private final ManualWorker time = new ManualWorker();

    RegionLifeTest(Database database) {
        this.database = database;
    }

    @Test
    void before_the_first_region_there_is_an_empty_policy_and_nothing_to_wait_for() {
        Platform platform = start();

        assertThat(platform.regions.current().layers()).isEmpty();
        assertThat(platform.regions.readiness().state()).isEqualTo(Readiness.State.READY);
    }

    @Test
    void an_accepted_region_comes_into_force_by_one_swap() {
        Platform platform = start();

        platform.offer(1, "1.0.0", FIRST);

        assertThat(platform.sample().state()).isEqualTo(State.IN_FORCE);
        assertThat(platform.sample().version()).isEqualTo("1.0.0");
        assertThat(platform.swaps).containsExactly(platform.regions.current());
        assertThat(platform.rules("2022")).isTrue();
    }

    @Test
    void a_region_whose_example_fails_is_rejected_with_the_name_of_the_example() {
        Platform platform = start();
        String example = """
                entry-age-by: "08-31"
                        examples:
                          - {name: 八月底满六周岁, given: {born: 2020-08-31}, expect: {entry-year: %d}}
                """;

        platform.offer(1, "1.0.0", SampleRegion.with("entry-age-by: \"08-31\"\n", example.formatted(2027)));

        assertThat(platform.sample().state()).isEqualTo(State.REJECTED);
        assertThat(platform.sample().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("八月底满六周岁"));
        platform.offer(1, "1.0.0", SampleRegion.with("entry-age-by: \"08-31\"\n", example.formatted(2026)));
        assertThat(platform.sample().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void the_same_text_in_a_newer_bundle_changes_no_policy() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);

        platform.offer(1, "1.0.1", FIRST);

        assertThat(platform.swaps).hasSize(1);
        assertThat(platform.sample().version()).isEqualTo("1.0.1");
    }

    @Test
    @DisplayName("坏的新版被拒，旧版继续有效，重启后仍然有效")
    void a_bad_update_leaves_the_last_accepted_version_in_force_even_after_a_restart() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);

        platform.offer(1, "1.1.0", BAD);

        assertStillOld(platform);
        Platform restarted = start();
        restarted.offer(1, "1.1.0", BAD);
        assertStillOld(restarted);
        time.pass(Duration.ofHours(1));
        assertStillOld(restarted);
        assertThat(restarted.regions.readiness().state()).isEqualTo(Readiness.State.READY);
    }

    private static void assertStillOld(Platform platform) {
        assertThat(platform.sample().state()).isEqualTo(State.REJECTED_OLD_IN_FORCE);
        assertThat(platform.sample().version()).isEqualTo("1.0.0");
        assertThat(platform.sample().rejectedVersion()).contains("1.1.0");
        assertThat(platform.sample().findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("region.yaml");
            assertThat(finding.found()).contains("soon");
        });
        assertThat(platform.rules("2022")).isTrue();
    }

    @Test
    void a_bad_bundle_whose_files_name_no_region_still_keeps_the_one_it_brought_before() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);

        platform.offer(1, "1.1.0", "\u0000");
        time.pass(Duration.ofHours(1));

        assertThat(platform.sample().state()).isEqualTo(State.REJECTED_OLD_IN_FORCE);
    }

    @Test
    void a_bundle_that_does_not_resolve_after_an_update_keeps_what_it_brought_before() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);

        platform.idle(1, "2.0.0");
        time.pass(Duration.ofHours(1));

        assertThat(platform.sample().state()).isEqualTo(State.REJECTED_OLD_IN_FORCE);
        Platform restarted = start();
        restarted.idle(1, "2.0.0");
        time.pass(Duration.ofHours(1));
        assertThat(restarted.rules("2022")).isTrue();
        assertThat(restarted.regions.readiness().state()).isEqualTo(Readiness.State.READY);
    }

    @Test
    @DisplayName("先卸后装的更新没有空档")
    void an_update_by_removal_and_installation_makes_no_gap() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);

        platform.keeper.gone(1);
        time.pass(Duration.ofSeconds(59));
        assertThat(platform.sample().state()).isEqualTo(State.VANISHED_GRACE);
        assertThat(platform.rules("2022")).isTrue();
        platform.offer(2, "1.1.0", SECOND);
        time.pass(Duration.ofHours(1));

        assertThat(platform.rules("2026")).isTrue();
        assertThat(platform.sample().state()).isEqualTo(State.IN_FORCE);
        assertThat(platform.swaps).hasSize(2).allSatisfy(snapshot -> assertThat(snapshot.layers())
                .isNotEmpty());
    }

    @Test
    void a_vanished_region_falls_back_to_the_layer_above_when_the_grace_is_over() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);

        platform.keeper.gone(1);
        time.pass(Platform.GRACE);

        assertThat(platform.regions.show("sample")).isEmpty();
        assertThat(platform.regions.current().layers()).isEmpty();
        assertThat(platform.regions.readiness().state()).isEqualTo(Readiness.State.READY);
    }

    @Test
    void an_explicit_removal_ends_a_region_at_once_and_stops_its_bundles() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);

        assertThatThrownBy(() -> platform.regions.remove(AdministratorsOnly.TEACHER, "sample"))
                .isInstanceOf(Denied.class);
        platform.regions.remove(AdministratorsOnly.ADMINISTRATOR, "sample");

        assertThat(platform.regions.list()).isEmpty();
        assertThat(platform.stopped).containsExactly("1.0.0");
        assertThatThrownBy(() -> platform.regions.remove(AdministratorsOnly.ADMINISTRATOR, "sample"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void while_two_bundles_bring_a_region_the_higher_version_rules() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);
        platform.offer(2, "1.1.0", SECOND);
        assertThat(platform.rules("2026")).isTrue();

        platform.keeper.gone(1);
        assertThat(platform.rules("2026")).isTrue();
        assertThat(platform.sample().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    @DisplayName("旁有旧版时就地更新，中途不退回旧版")
    void an_update_in_place_beside_an_older_bundle_never_goes_back_to_the_older_one() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);
        platform.offer(2, "1.1.0", SECOND);

        platform.keeper.gone(2);
        assertThat(platform.rules("2026")).isTrue();
        assertThat(platform.sample().state()).isEqualTo(State.VANISHED_GRACE);
        platform.offer(2, "1.2.0", SampleRegion.with("示例区方案（2022）", "示例区方案（2027）"));

        assertThat(platform.rules("2027")).isTrue();
        assertThat(platform.sample().state()).isEqualTo(State.IN_FORCE);
        assertThat(platform.swaps).hasSize(3);
    }

    @Test
    void an_older_bundle_rules_again_when_the_grace_of_the_newer_one_is_over() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);
        platform.offer(2, "1.1.0", SECOND);

        platform.keeper.gone(2);
        time.pass(Platform.GRACE);

        assertThat(platform.rules("2022")).isTrue();
        assertThat(platform.sample().version()).isEqualTo("1.0.0");
        assertThat(platform.sample().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void a_bad_update_beside_an_older_bundle_keeps_what_was_accepted_last() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);
        platform.offer(2, "1.1.0", SECOND);

        platform.keeper.gone(2);
        platform.offer(2, "1.2.0", BAD);
        time.pass(Duration.ofHours(1));

        assertThat(platform.rules("2026")).isTrue();
        assertThat(platform.sample().state()).isEqualTo(State.REJECTED_OLD_IN_FORCE);
        assertThat(platform.sample().rejectedVersion()).contains("1.2.0");
    }

    @Test
    void whoever_puts_an_older_version_after_removing_the_newer_one_gets_it_at_once() {
        Platform platform = start();
        platform.offer(1, "1.1.0", SECOND);

        platform.keeper.gone(1);
        platform.offer(2, "1.0.0", FIRST);

        assertThat(platform.rules("2022")).isTrue();
        assertThat(platform.sample().version()).isEqualTo("1.0.0");
    }

    @Test
    void a_start_that_brings_the_older_of_two_bundles_first_does_not_go_back_to_it() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);
        platform.offer(2, "1.1.0", SECOND);

        Platform restarted = start();
        restarted.offer(1, "1.0.0", FIRST);
        assertThat(restarted.rules("2026")).isTrue();
        restarted.offer(2, "1.1.0", SECOND);

        assertThat(restarted.swaps).isEmpty();
        assertThat(restarted.sample().state()).isEqualTo(State.IN_FORCE);
        assertThat(restarted.regions.readiness().state()).isEqualTo(Readiness.State.READY);
    }

    @Test
    @DisplayName("启动时等待上次有效的地区")
    void after_a_restart_the_archive_rules_and_the_platform_waits_for_the_bundles() {
        start().offer(1, "1.0.0", FIRST);

        Platform restarted = start();

        assertThat(restarted.rules("2022")).isTrue();
        assertThat(restarted.regions.readiness())
                .isEqualTo(new Readiness(Readiness.State.WAITING, List.of("sample"), List.of()));
        restarted.offer(7, "1.0.0", FIRST);
        assertThat(restarted.regions.readiness().state()).isEqualTo(Readiness.State.READY);
        assertThat(restarted.swaps).isEmpty();
    }

    @Test
    void an_expected_region_that_never_comes_is_missing_when_the_boot_grace_is_over() {
        Platform platform = new Platform(database, time, "sample");
        assertThat(platform.regions.readiness().state()).isEqualTo(Readiness.State.WAITING);

        time.pass(Platform.BOOT_GRACE);

        assertThat(platform.regions.readiness())
                .isEqualTo(new Readiness(Readiness.State.MISSING, List.of(), List.of("sample")));
    }

    @Test
    void a_region_that_refers_to_another_is_accepted_as_soon_as_that_one_comes() {
        String national = FIRST.replace("region: sample", "region: national").replace("    division: \"999901\"\n", "");
        String referring = SampleRegion.with("      form.monthly:", "      form.other:");
        Platform platform = start();

        platform.offer(1, "1.0.0", referring);
        assertThat(platform.sample().state()).isEqualTo(State.REJECTED);
        platform.offer(2, "1.0.0", national);

        assertThat(platform.sample().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void remarks_on_a_region_follow_the_regions_beside_it() {
        String national = FIRST.replace("region: sample", "region: national").replace("    division: \"999901\"\n", "");
        String replacing = SampleRegion.with(
                "        trigger: {each: month}", "        mode: replace\n        trigger: {each: month}");
        Platform platform = start();

        platform.offer(1, "1.0.0", replacing);
        assertThat(platform.sample().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("上层没有此规则"));
        platform.offer(2, "1.0.0", national);

        assertThat(platform.sample().findings())
                .noneSatisfy(finding -> assertThat(finding.message()).contains("上层没有此规则"));
    }

    @Test
    @DisplayName("任何时候的原文都可再现")
    void every_past_text_can_be_printed_and_every_past_policy_rebuilt() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);
        Instant between = time.instant().plus(Duration.ofDays(1));
        time.pass(Duration.ofDays(2));
        platform.offer(1, "1.1.0", SECOND);

        Platform restarted = start();
        List<InForce> history = restarted.regions.since(between);

        assertThat(history).hasSize(2);
        assertThat(history.get(0).snapshot().hash())
                .isEqualTo(platform.swaps.get(0).hash());
        assertThat(history.get(0).start()).isBefore(between);
        assertThat(history.get(1).snapshot().hash())
                .isEqualTo(restarted.regions.current().hash());
        assertThat(restarted.regions.archive("sample"))
                .extracting(text -> text.bundleVersion())
                .containsExactly("1.1.0", "1.0.0");
        String old = restarted.regions.archive("sample").get(1).contentHash();
        Map<String, byte[]> files = restarted.regions.files(old).orElseThrow();
        assertThat(files.get("region.yaml")).isEqualTo(SampleRegion.files(FIRST).get("region.yaml"));
    }

    @Test
    void history_that_begins_before_the_first_region_begins_with_the_empty_policy() {
        Platform platform = start();
        Instant before = time.instant();
        time.pass(Duration.ofSeconds(1));
        platform.offer(1, "1.0.0", FIRST);

        List<InForce> history = platform.regions.since(before);

        assertThat(history).hasSize(2);
        assertThat(history.get(0).snapshot().layers()).isEmpty();
        assertThat(history.get(1).snapshot().hash())
                .isEqualTo(platform.regions.current().hash());
    }

    @Test
    void an_archived_text_that_this_program_cannot_read_is_missing_until_a_bundle_brings_a_good_one() {
        start().offer(1, "1.0.0", FIRST);
        database.write(handle -> handle.createUpdate("update region_file set content = :content")
                .bind("content", new byte[] {'['})
                .execute());

        Platform restarted = start();
        assertThat(restarted.regions.current().layers()).isEmpty();
        restarted.idle(1, "1.0.0");
        time.pass(Platform.BOOT_GRACE);
        assertThat(restarted.regions.readiness().missing()).containsExactly("sample");
        restarted.offer(1, "1.1.0", SECOND);

        assertThat(restarted.sample().state()).isEqualTo(State.IN_FORCE);
        assertThat(restarted.regions.readiness().state()).isEqualTo(Readiness.State.READY);
    }

    @Test
    @DisplayName("重读同一数据库两次，政策不变")
    void a_restart_without_change_is_the_same_policy_and_adds_no_history() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);
        Instant now = time.instant();

        Platform restarted = start();

        assertThat(restarted.regions.current().hash())
                .isEqualTo(platform.regions.current().hash());
        assertThat(restarted.regions.since(now)).hasSize(1);
    }

    @Test
    @DisplayName("看一眼若生效的政策：与装上之后是同一份，此前什么也没变")
    void what_would_be_in_force_is_what_then_is() {
        Platform platform = start();
        platform.offer(1, "1.0.0", FIRST);
        String before = platform.regions.current().hash();
        Region second = RegionCheck.check(SampleRegion.files(SECOND)).region().orElseThrow();

        Prospect prospect = platform.regions.prospect(List.of(second));

        assertThat(prospect.current().hash()).isEqualTo(before);
        assertThat(platform.regions.current().hash()).isEqualTo(before);
        assertThat(platform.regions.since(time.instant())).hasSize(1);
        platform.offer(1, "1.1.0", SECOND);
        assertThat(platform.regions.current().hash())
                .isEqualTo(prospect.next().hash())
                .isNotEqualTo(before);
    }

    private Platform start() {
        return new Platform(database, time);
    }
}
