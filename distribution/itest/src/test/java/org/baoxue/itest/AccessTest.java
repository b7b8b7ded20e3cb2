package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.baoxue.itest.support.Account;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.SmallCounty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Signing in over HTTP and on the console")
class AccessTest {

    private static final String ACCOUNTS = "api/v1/accounts";

    @Test
    @Order(1)
    void begins_with_a_password_in_a_file_that_its_owner_alone_may_read(Distribution baoxue) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(baoxue.firstPasswordFile())))
                .isEqualTo("rw-------");

        assertThat(baoxue.administrator().get(ACCOUNTS).get("total").asInt()).isPositive();

        assertThat(baoxue.firstPasswordFile()).doesNotExist();
    }

    @Test
    void gives_a_cookie_that_scripts_cannot_read_and_other_sites_cannot_send(Distribution baoxue) {
        var administrator = baoxue.administrator();

        var cookie = Account.attempt(baoxue, administrator.name(), administrator.password())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie.split(";", -1)).contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void refuses_a_change_without_its_csrf_token(Distribution baoxue) {
        var cookie = baoxue.administrator().cookie();
        var addition = "{\"name\":\"forged\",\"role\":\"administrator\"}";

        for (var csrf : new String[] {"", "guessed"}) {
            var answer = baoxue.send(baoxue.request(ACCOUNTS)
                    .header("Cookie", cookie)
                    .header("X-CSRF-Token", csrf)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(addition)));
            assertThat(answer.statusCode()).as("token '%s'", csrf).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(baoxue.administrator().get(ACCOUNTS).toString()).doesNotContain("forged");
    }

    @Test
    void ends_the_session_with_logout(Distribution baoxue) {
        var administrator = baoxue.administrator().at(baoxue);

        administrator.send("DELETE", "api/v1/session", Map.of());

        assertThat(baoxue.send(administrator.request(ACCOUNTS)).statusCode()).isEqualTo(401);
        assertThat(baoxue.get(ACCOUNTS).statusCode()).isEqualTo(401);
    }

    @Test
    void lets_a_program_in_by_its_token_until_that_is_revoked(Distribution baoxue) {
        var administrator = baoxue.administrator();
        var issued = administrator.send("POST", "api/v1/tokens", Map.of("label", "itest", "days", 1));
        var bearer = "Bearer " + issued.get("secret").asText();

        assertThat(statusWith(baoxue, bearer)).isEqualTo(200);
        assertThat(statusWith(baoxue, bearer + "x")).isEqualTo(401);

        String basic = basic(administrator.name(), issued.get("secret").asText());
        assertThat(statusWith(baoxue, basic)).as("only the calendar feed").isEqualTo(401);
        assertThat(feed(baoxue, basic).body()).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(feed(baoxue, basic).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        HttpResponse<String> stranger =
                feed(baoxue, basic("somebody", issued.get("secret").asText()));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");

        administrator.send(
                "DELETE", "api/v1/tokens/" + issued.get("token").get("id").asText(), Map.of());
        assertThat(statusWith(baoxue, bearer)).isEqualTo(401);
    }

    private static HttpResponse<String> feed(Distribution baoxue, String authorization) {
        return baoxue.send(HttpRequest.newBuilder(baoxue.baseUri().resolve("api/v1/duties/calendar"))
                .header("Authorization", authorization));
    }

    private static String basic(String name, String secret) {
        byte[] both = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Test
    void shows_details_of_health_only_to_those_who_may_see_them(Distribution baoxue) {
        assertThat(baoxue.get("api/health").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(baoxue.administrator().get("api/health").get("parts").toString())
                .contains("database", "boot-features", "regions");
    }

    @Test
    void locks_out_after_repeated_failures_without_saying_which(Distribution baoxue) {
        var first = baoxue.administrator()
                .send("POST", ACCOUNTS, Map.of("name", "guessed-at", "role", "auditor"))
                .get("password")
                .asText();
        var unknown = Account.attempt(baoxue, "nobody-knows", "Wrong-12345");
        IntStream.range(0, 5).forEach(i -> Account.attempt(baoxue, "guessed-at", "Wrong-12345"));

        var locked = Account.attempt(baoxue, "guessed-at", first);

        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(locked.body()).isEqualTo(unknown.body());

        var fresh = baoxue.administrator()
                .send("POST", ACCOUNTS + "/guessed-at/reset", Map.of())
                .get("password")
                .asText();
        assertThat(Account.attempt(baoxue, "guessed-at", fresh).statusCode()).isEqualTo(200);
    }

    @Test
    void lets_no_school_and_no_wrong_password_into_the_console(Distribution baoxue, @TempDir Path folder) {
        var administrator = baoxue.administrator();
        administrator.upload(
                "api/v1/units/imports", Map.of(), SmallCounty.in(folder).units());
        var school = administrator.add("school-desk", "school", SmallCounty.SCHOOL);

        assertThat(baoxue.signsInToConsole(administrator.name(), administrator.password()))
                .isTrue();
        assertThat(baoxue.signsInToConsole(administrator.name(), "Wrong-12345")).isFalse();
        assertThat(baoxue.signsInToConsole("karaf", "karaf")).isFalse();
        assertThat(baoxue.signsInToConsole(school.name(), school.password())).isFalse();
    }

    private static int statusWith(Distribution baoxue, String authorization) {
        return baoxue.send(baoxue.request(ACCOUNTS).header("Authorization", authorization))
                .statusCode();
    }
}
