package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.baoxue.itest.support.Answer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.Office.County;
import org.baoxue.itest.support.RegionFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The dry run of a changed plan")
class PreviewTest {

    private static final RegionFile PLAN = RegionFile.of("anhui");
    private static final Pattern HASH = Pattern.compile("结果哈希 \\(hash\\) ([0-9a-f]{64})");

    private Office office;
    private County jinan;
    private Path folder;
    private Path changed;

    @BeforeAll
    void a_pupil_has_been_absent_for_a_week(Distribution baoxue, @TempDir Path files) throws Exception {
        folder = files;
        office = Office.open(baoxue);
        office.console("feature:install baoxue-anhui");
        office.awaitInForce("anhui", "1.0.0.SNAPSHOT");
        jinan = office.county("341502", folder);
        office.absence(jinan, folder);
        Office.await("a duty", () -> Office.total(jinan.desk(), "duties?rule=reporting.immediate") == 1);
        changed = folder.resolve("anhui-72.jar");
        PLAN.with("reporting.immediate", "deadline: same-day", "deadline: {within: {count: 72, unit: hour}}")
                .bundle("9.0.0")
                .writeTo(changed);
    }

    @Test
    void says_on_the_console_what_would_change_twice_the_same_and_changes_nothing() throws Exception {
        var before = office.console("baoxue:region-list");
        var duties = jinan.desk().get("/api/v1/duties?size=200");

        var answer = office.console("baoxue:region-preview " + changed);

        assertThat(answer).contains("reporting.immediate", "期限", "当天", "72小时", "更宽", "测试小学", "任务变化 1", "学生变化 0");
        assertThat(hash(office.console("baoxue:region-preview " + changed))).isEqualTo(hash(answer));
        assertThat(office.console("baoxue:region-list")).isEqualTo(before);
        assertThat(jinan.desk().get("/api/v1/duties?size=200")).isEqualTo(duties);
    }

    @Test
    void says_over_the_program_interface_which_duty_would_have_another_deadline() throws Exception {
        var started = Answer.upload(jinan.bureau(), "previews", Map.of("division", "341502"), changed);
        assertThat(started.status()).isEqualTo(202);
        var id = started.json().get("id").asText();
        Office.await("the result", () -> preview(id).get("ended").asBoolean());

        var found = preview(id);
        assertThat(found.get("state").asText()).isEqualTo("done");
        assertThat(found.get("policyAfter")).isNotEqualTo(found.get("policyBefore"));
        assertThat(found.at("/summary/hash").asText()).matches("[0-9a-f]{64}");
        assertThat(found.at("/summary/rules"))
                .anySatisfy(rule -> assertThat(rule.get("rule").asText()).isEqualTo("reporting.immediate"));
        var duty = Answer.get(jinan.bureau(), "previews/" + id + "/duties")
                .json()
                .get("items")
                .get(0);
        assertThat(duty.get("dueChanged").asBoolean()).isTrue();
        assertThat(duty.at("/before/due")).isNotEqualTo(duty.at("/after/due"));
        assertThat(Answer.get(jinan.bureau(), "previews/" + id + "/children")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();

        assertThat(discard(id)).isEqualTo(204);
        Answer.get(jinan.bureau(), "previews/" + id).isProblem(404);
        Answer.get(jinan.desk(), "previews/" + id).isProblem(403);
    }

    @Test
    void refuses_a_broken_plan_with_its_place_and_runs_nothing() throws Exception {
        var bad = folder.resolve("bad.jar");
        PLAN.with("reporting.immediate", "deadline: same-day", "deadlime: same-day")
                .bundle("9.0.1")
                .writeTo(bad);

        var refused = Answer.upload(jinan.bureau(), "previews", Map.of(), bad);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("deadlime", "reporting.immediate", "region.yaml");
        assertThat(office.console("baoxue:region-preview " + bad)).contains("deadlime", "没有预演");
        assertThat(Answer.upload(jinan.desk(), "previews", Map.of(), changed).status())
                .isEqualTo(403);
    }

    @Test
    void tells_whose_plan_governs_a_child() throws Exception {
        var child = Answer.get(jinan.bureau(), "children")
                .json()
                .at("/items/0/child")
                .asText();

        assertThat(office.console("baoxue:child-place " + child)).contains("341502", "六安市金安区");
        assertThat(Answer.get(jinan.bureau(), "children/" + child + "/governing-places")
                        .text())
                .contains("341502");
    }

    private JsonNode preview(String id) throws IOException, InterruptedException {
        return Answer.get(jinan.bureau(), "previews/" + id).json();
    }

    private int discard(String id) throws Exception {
        HttpRequest.Builder request =
                Answer.request(jinan.bureau(), "previews/" + id).DELETE();
        return Answer.to(request).status();
    }

    private static String hash(String answer) {
        var found = HASH.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1);
    }
}
