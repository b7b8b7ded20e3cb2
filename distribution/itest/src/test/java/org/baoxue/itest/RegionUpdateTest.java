package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.Office.County;
import org.baoxue.itest.support.Probe.BundleState;
import org.baoxue.itest.support.RegionFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false, settings = "etc/org.baoxue.policy.cfg:grace.seconds=12")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A region that is updated")
class RegionUpdateTest {

    private static final RegionFile PLAN = RegionFile.of("anhui");
    private static final RegionFile LAXER = PLAN.with(
                    "reporting.immediate", "deadline: same-day", "deadline: {within: {count: 72, unit: hour}}")
            .with("reporting.monthly", "deadline: end-of-period", "deadline: {day-of-month: 1}");
    private static final Path NOWHERE = Path.of("");

    private Office office;
    private County jinan;
    private Path jar = NOWHERE;
    private Path kar = NOWHERE;

    @BeforeAll
    void a_school_has_duties(Distribution baoxue, @TempDir Path folder) throws Exception {
        office = Office.open(baoxue);
        jar = baoxue.karafHome().resolve("deploy/anhui.jar");
        kar = baoxue.karafHome().resolve("deploy/anhui.kar");
        put(PLAN, "1.2.0");
        jinan = office.county("341502", folder);
        office.absence(jinan, folder);
        Office.await(
                "a duty",
                () -> duty("reporting.immediate").get("state").asText().equals("open"));
    }

    @Test
    @Order(1)
    void open_duties_follow_the_rule_none_becomes_late_and_finished_ones_keep_theirs() throws Exception {
        var original = duty("reporting.immediate");
        var month = duty("reporting.monthly");

        put(LAXER, "1.2.1");
        var laxer = awaitDutiesFollow();
        var since = Instant.parse(original.get("since").asText());
        assertThat(instant(duty("reporting.immediate"), "due")).isEqualTo(since.plus(Duration.ofDays(3)));
        if (LocalDate.now(ZoneId.of("Asia/Shanghai")).getDayOfMonth() > 1) {
            assertThat(duty("reporting.monthly").get("due")).isEqualTo(month.get("due"));
        }
        assertThat(Office.total(jinan.desk(), "duties?state=late-open")).isZero();

        put(PLAN, "1.2.2");
        assertThat(awaitDutiesFollow()).isEqualTo(original.get("policyHash").asText());
        assertThat(duty("reporting.immediate").get("due")).isEqualTo(original.get("due"));

        put(LAXER, "1.2.3");
        assertThat(awaitDutiesFollow()).isEqualTo(laxer);
        var finished = submit(duty("reporting.immediate"));
        assertThat(finished.get("state").asText()).isEqualTo("done");

        put(PLAN, "1.2.4");
        awaitDutiesFollow();
        assertThat(duty("reporting.immediate")).isEqualTo(finished);
        assertThat(finished.get("policyHash").asText()).isEqualTo(laxer);
        assertThat(duty("reporting.monthly").get("due")).isEqualTo(month.get("due"));
    }

    @Test
    @Order(2)
    void of_two_bundles_the_higher_version_rules_whichever_came_first(Distribution baoxue) throws Exception {
        put(PLAN, "1.3.0");
        var before = policyHash();

        LAXER.bundle("1.2.9").writeKarTo(kar);
        awaitActive(baoxue, "1.2.9", "1.3.0");
        assertThat(policyHash()).isEqualTo(before);
        assertThat(office.region("anhui").get("version").asText()).isEqualTo("1.3.0");

        LAXER.bundle("1.10.0").writeKarTo(kar);
        office.awaitInForce("anhui", "1.10.0");
        assertThat(policyHash()).isNotEqualTo(before);

        Files.delete(kar);
        office.awaitInForce("anhui", "1.3.0");
        assertThat(policyHash()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void a_region_made_for_another_vocabulary_does_not_resolve_and_touches_nothing(Distribution baoxue)
            throws Exception {
        var before = policyHash();
        baoxue.probe().forget();
        var foreign = RegionFile.of("hubei").bundle("1.0.0", "2.0", "3.0");
        var file = baoxue.karafHome().resolve("deploy/hubei.jar");

        foreign.writeTo(file);
        Office.await("a rejection", () -> office.region(foreign.symbolicName())
                .get("state")
                .asText()
                .equals("rejected"));

        assertThat(office.region(foreign.symbolicName()).get("findings"))
                .anySatisfy(
                        finding -> assertThat(finding.get("message").asText()).contains("bundle:diag"));
        assertThat(baoxue.probe().bundles())
                .filteredOn(bundle ->
                        !bundle.state().equals("ACTIVE") && !bundle.state().equals("FRAGMENT_RESOLVED"))
                .extracting(BundleState::symbolicName)
                .containsExactly(foreign.symbolicName());
        assertThat(policyHash()).isEqualTo(before);
        Files.delete(file);
        awaitHealth(baoxue, "up");
        assertThat(baoxue.probe().events()).allMatch(event -> event.endsWith("\t" + foreign.symbolicName()));
    }

    @Test
    @Order(4)
    void a_bad_update_is_rejected_with_its_place_and_the_old_text_rules_even_after_a_restart(Distribution baoxue)
            throws Exception {
        var before = policyHash();
        var bad = PLAN.with("reporting.immediate", "deadline: same-day", "deadlime: same-day");
        var line =
                bad.text().substring(0, bad.text().indexOf("deadlime")).lines().count();

        bad.bundle("1.4.0").writeTo(jar);
        Office.await(
                "rejection of 1.4.0",
                () -> office.region("anhui").path("rejectedVersion").asText().equals("1.4.0"));
        awaitHealth(baoxue, "degraded");
        assertRejected("1.4.0", line);
        assertThat(policyHash()).isEqualTo(before);

        baoxue.restart();
        awaitHealth(baoxue, "degraded");
        assertRejected("1.4.0", line);
        assertThat(policyHash()).isEqualTo(before);

        put(LAXER, "1.4.1");
        awaitHealth(baoxue, "up");
        assertThat(policyHash()).isNotEqualTo(before);
    }

    private void assertRejected(String version, long line) throws Exception {
        var status = office.region("anhui");
        assertThat(status.get("state").asText()).isEqualTo("rejected-old-in-force");
        assertThat(status.get("rejectedVersion").asText()).isEqualTo(version);
        assertThat(status.get("version").asText()).isEqualTo("1.3.0");
        assertThat(status.get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("severity").asText()).isEqualTo("error");
            assertThat(finding.get("file").asText()).isEqualTo("region.yaml");
            assertThat(finding.get("line").asLong()).isEqualTo(line);
            assertThat(finding.get("key").asText()).contains("reporting.immediate");
            assertThat(finding.get("found").asText()).contains("deadlime");
            assertThat(finding.get("expected").asText()).contains("deadline");
        });
    }

    private void put(RegionFile text, String version) {
        text.bundle(version).writeTo(jar);
        office.awaitInForce("anhui", version);
    }

    private JsonNode submit(JsonNode duty) throws Exception {
        var desk = jinan.desk();
        var draft = desk.send(
                "POST", "/api/v1/reports", Map.of("duty", duty.get("id").asText(), "reason", "测试"));
        desk.send(
                "POST",
                "/api/v1/reports/" + draft.get("id").asText() + "/submission",
                Map.of("expectedSequence", draft.get("sequence").asLong()));
        return duty("reporting.immediate");
    }

    private JsonNode duty(String rule) throws IOException, InterruptedException {
        var duties = jinan.desk().get("/api/v1/duties?rule=" + rule).get("items");
        assertThat(duties).as(rule).hasSize(1);
        return duties.get(0);
    }

    private String awaitDutiesFollow() throws Exception {
        var hash = policyHash();
        Office.await("open duties under " + hash, () -> {
            var open = jinan.desk().get("/api/v1/duties?state=open").get("items");
            return !open.isEmpty()
                    && open.findValuesAsText("policyHash").stream().allMatch(hash::equals);
        });
        return hash;
    }

    private String policyHash() throws Exception {
        return office.administrator()
                .get("/api/v1/policies/341502")
                .get("policyHash")
                .asText();
    }

    private static Instant instant(JsonNode item, String field) {
        return Instant.parse(item.get(field).asText());
    }

    private static void awaitActive(Distribution baoxue, String... versions) {
        Office.await(List.of(versions).toString(), () -> baoxue.probe().bundles().stream()
                .filter(bundle -> bundle.symbolicName().equals(PLAN.bundleName()))
                .filter(bundle -> bundle.state().equals("ACTIVE"))
                .map(BundleState::version)
                .sorted()
                .toList()
                .equals(List.of(versions)));
    }

    private static void awaitHealth(Distribution baoxue, String status) {
        Office.await("health " + status, () -> {
            var answer = baoxue.get("api/health");
            return answer.statusCode() == 200 && answer.body().contains("\"status\":\"" + status + "\"");
        });
    }
}
