package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.baoxue.itest.support.Account;
import org.baoxue.itest.support.Answer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.SmallCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("Plans without a place, bound by an administrator and by a county")
class ModelBindingTest {

    private static final String TOWN = SmallCounty.DIVISION + "001";
    private static final String ELSEWHERE = "420102";

    private Account administrator;
    private Account bureau;

    @BeforeAll
    void the_models_and_a_county_are_there(Distribution baoxue, @TempDir Path folder) {
        administrator = baoxue.administrator();
        administrator.console("feature:install baoxue-models");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> administrator.console("baoxue:region-list"), list -> list.contains("models"));
        administrator.console("baoxue:unit-import " + SmallCounty.in(folder).units());
        bureau = administrator.add("bureau", "county", SmallCounty.BUREAU);
    }

    @Test
    void on_the_console_a_model_is_bound_explained_and_unbound() {
        assertThat(administrator.console("baoxue:model-list")).contains("models/school", "适用于 binds to", "学校");
        String why = "baoxue:region-why --school %s %s threshold.retention-rate"
                .formatted(SmallCounty.SCHOOL, SmallCounty.DIVISION);
        assertThat(administrator.consoleRefuses(why)).contains("没有哪一层说到规则");

        String bind = "baoxue:model-bind --school --reason 试点 --yes models/school %s".formatted(SmallCounty.SCHOOL);
        String bound = administrator.console(bind);
        assertThat(bound).contains("已绑定", "models/school", SmallCounty.SCHOOL);
        assertThat(administrator.console(why)).contains("[学校]", "巩固率");
        assertThat(administrator.consoleRefuses("baoxue:region-why %s threshold.retention-rate".formatted(TOWN)))
                .contains("没有哪一层说到规则");
        assertThat(administrator.console("baoxue:model-list")).contains("试点", "生效");
        assertThat(administrator.consoleRefuses(bind)).contains("已绑定到");
        assertThat(administrator.consoleRefuses(
                        "baoxue:model-bind --reason 试点 --yes models/town %s".formatted(SmallCounty.DIVISION)))
                .contains("不能绑定到");

        String id = bound.replaceAll("(?s).*编号 (\\d+).*", "$1");
        assertThat(administrator.console("baoxue:model-unbind --reason 试点结束 --yes %s".formatted(id)))
                .contains("已解除");
        assertThat(administrator.consoleRefuses(why)).contains("没有哪一层说到规则");
    }

    @Test
    void over_REST_a_county_binds_in_its_own_scope_and_contradictions_are_refused_with_both_values() throws Exception {
        JsonNode made = bureau.send(
                "POST", "api/v1/bindings", Map.of("model", "models/town", "division", TOWN, "reason", "局务会议定"));
        assertThat(made.get("level").asText()).isEqualTo("township");
        assertThat(bureau.get("api/v1/bindings/models").get("total").asInt()).isEqualTo(8);
        JsonNode list = bureau.get("api/v1/bindings?division=" + SmallCounty.DIVISION);
        assertThat(list.at("/items/0/state").asText()).isEqualTo("in-force");
        assertThat(list.at("/items/0/binding/by").asText()).isEqualTo("bureau");

        Answer rival = post("""
                {"model": "models/town-persuasion", "division": "%s", "reason": "局务会议定"}""".formatted(TOWN));
        rival.isProblem(409);
        assertThat(rival.response().body())
                .contains("models/town", "models/town-persuasion", "responsibility.education-line");
        Answer abroad = post("""
                {"model": "models/county-city", "division": "%s", "reason": "局务会议定"}""".formatted(ELSEWHERE));
        abroad.isProblem(403);
        assertThat(administrator.console("baoxue:model-list")).contains(TOWN).doesNotContain(ELSEWHERE);

        Answer ended =
                Answer.to(bureau.request("api/v1/bindings/" + made.get("id").asLong() + "?reason=done")
                        .DELETE());
        assertThat(ended.response().statusCode()).isEqualTo(204);
        assertThat(bureau.get("api/v1/bindings?division=" + TOWN).get("total").asInt())
                .isZero();
    }

    private Answer post(String body) throws Exception {
        return Answer.to(bureau.request("api/v1/bindings")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
