package org.baoxue.rest.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unauthenticated;
import org.baoxue.rest.internal.JsonProvider;
import org.baoxue.storage.DatabaseUnavailableException;
import org.baoxue.storage.RetryableConflictException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A request that fails is answered with a problem")
class ProblemMapperTest {

    private static final URI BASE = URI.create("http://localhost/");

    private final ApplicationHandler application = new ApplicationHandler(
            new ResourceConfig().registerInstances(new Failing(), new JsonProvider(), new ProblemMapper()));

    @ParameterizedTest
    @CsvSource({"unauthenticated,401", "denied,403", "missing,404", "conflict,409", "busy,503", "down,503", "away,503"})
    void with_the_status_and_the_words_of_the_service(String how, int status) throws Exception {
        Answer answer = get("/failing?how=" + how);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem().path("status").asInt()).isEqualTo(status);
        assertThat(answer.problem().path("detail").asText()).contains("原因如此");
        assertThat(answer.problem().has("errors")).isFalse();
    }

    @Test
    void with_a_pointer_to_the_value_that_is_not_acceptable() throws Exception {
        Answer answer = get("/failing?how=invalid");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem().at("/errors/0/pointer").asText()).isEqualTo("/unit");
        assertThat(answer.problem().at("/errors/0/detail").asText()).isEqualTo("原因如此");
    }

    @Test
    void with_a_pointer_to_the_parameter_that_is_no_number() throws Exception {
        Answer answer = get("/failing?page=eins");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem().at("/errors/0/pointer").asText()).isEqualTo("/page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"on\":\"2026-13-45\",\"secret\":\"341502\"} | /on",
                "{\"on\":\"2026-11-01\",\"un/known\":\"341502\"} | /un~1known",
                "{\"inner\":[{\"number\":\"341502x\"}]} | /inner/0/number",
                "{\"on\": 341502  | ''"
            })
    void with_the_place_in_unreadable_JSON_but_none_of_its_content(String json, String pointer) throws Exception {
        Answer answer = post(json, MediaType.APPLICATION_JSON_TYPE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().at("/errors/0/pointer").asText("none")).isEqualTo(pointer);
        assertThat(answer.problem().path("detail").asText()).contains("JSON 无法读取", "行");
        assertThat(answer.text()).doesNotContain("341502");
    }

    @Test
    void with_nothing_but_an_id_if_nobody_foresaw_it() throws Exception {
        Answer answer = get("/failing?how=unforeseen");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem().path("detail").asText()).matches("编号 \\(id\\) [0-9a-f-]{36}");
        assertThat(answer.text()).doesNotContain("原因如此").doesNotContain("Exception");
    }

    @Test
    void also_when_no_resource_was_reached() throws Exception {
        assertThat(get("/nowhere").status()).isEqualTo(404);
        assertThat(answer("DELETE", "/failing", "", null).status()).isEqualTo(405);
        assertThat(post("x", MediaType.TEXT_PLAIN_TYPE).status()).isEqualTo(415);
        assertThat(answer("DELETE", "/failing", "", null).allow()).contains("GET");
    }

    private Answer get(String path) throws Exception {
        return answer("GET", path, "", null);
    }

    private Answer post(String body, MediaType type) throws Exception {
        return answer("POST", "/failing", body, type);
    }

    private Answer answer(String method, String path, String body, MediaType type)
            throws ExecutionException, InterruptedException, java.io.IOException {
        ContainerRequest request =
                new ContainerRequest(BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), null);
        if (type != null) {
            request.header("Content-Type", type.toString());
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContainerResponse response = application.apply(request, out).get();
        assertThat(response.getMediaType()).isEqualTo(Problem.MEDIA_TYPE);
        String text = out.toString(StandardCharsets.UTF_8);
        return new Answer(
                response.getStatus(),
                text,
                JsonProvider.MAPPER.readTree(text),
                String.valueOf(response.getHeaders().getFirst("Allow")));
    }

    private record Answer(int status, String text, JsonNode problem, String allow) {}

    /** Fails as it is asked to. */
    @Path("failing")
    public static final class Failing {

        @GET
        public String fail(@QueryParam("how") @DefaultValue("") String how, @QueryParam("page") int page)
                throws Exception {
            String why = "原因如此";
            throw switch (how) {
                case "unauthenticated" -> new Unauthenticated(why);
                case "denied" -> new Denied(why);
                case "missing" -> new NotFound(why);
                case "conflict" -> new Conflict(why);
                case "invalid" -> new Invalid("/unit", why);
                case "busy" -> new RetryableConflictException(why);
                case "down" -> new DatabaseUnavailableException(why);
                case "away" -> new ServiceUnavailableException(why);
                default -> new IllegalStateException(why);
            };
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public String read(Body body) {
            return body.toString();
        }
    }

    /** What is sent. */
    public record Body(LocalDate on, String secret, List<Inner> inner) {}

    /** A part of what is sent. */
    public record Inner(Integer number) {}
}
