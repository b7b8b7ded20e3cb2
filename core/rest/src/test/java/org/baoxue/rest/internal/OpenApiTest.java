package org.baoxue.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baoxue.rest.internal.v1.V1Application;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The description of the program interface")
class OpenApiTest {

    private final JsonNode description = read();

    @Test
    void says_what_it_describes() {
        assertThat(description.path("openapi").asText()).startsWith("3.1.");
        assertThat(description.at("/info/title").asText()).contains("保学");
        assertThat(description.at("/info/version").asText()).isEqualTo("1");
        assertThat(description.at("/info/description").asText()).contains("控辍保学");
        assertThat(description.at("/servers/0/url").asText()).isEqualTo("/api");
    }

    @Test
    void lists_exactly_the_operations_of_the_resources() {
        var described = new TreeSet<String>();
        operations().forEach(operation -> described.add(operation.address()));

        assertThat(described).isEqualTo(implemented());
        assertThat(described)
                .hasSizeGreaterThan(40)
                .contains("get /health", "post /v1/session", "get /v1/reports/{id}");
    }

    @Test
    void says_of_every_operation_what_it_is_for_in_Chinese_and_English() {
        assertThat(operations()).allSatisfy(operation -> assertThat(
                        operation.node().path("summary").asText())
                .as(operation.address())
                .containsPattern("\\p{IsHan}")
                .containsPattern("[a-z]"));
        assertThat(operations()
                        .map(operation -> operation.node().path("operationId").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void gives_every_success_a_schema_and_every_failure_a_problem() {
        assertThat(operations()).allSatisfy(operation -> {
            JsonNode responses = operation.node().path("responses");
            assertThat(responses.at("/default/$ref").asText())
                    .as(operation.address())
                    .isEqualTo("#/components/responses/Problem");
            assertThat(responses.properties())
                    .as(operation.address())
                    .anyMatch(entry -> entry.getKey().startsWith("2"))
                    .filteredOn(entry -> entry.getKey().matches("[1-9]\\d+")
                            && !entry.getKey().equals("204"))
                    .allSatisfy(entry -> assertThat(entry.getValue().path("content"))
                            .isNotEmpty()
                            .allSatisfy(content ->
                                    assertThat(content.path("schema")).isNotEmpty()));
        });
        assertThat(description.at("/components/responses/Problem/content").has("application/problem+json"))
                .isTrue();
    }

    @Test
    void leaves_no_reference_open() {
        assertThat(description.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        description.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void asks_for_a_session_with_its_CSRF_token_or_a_bearer_token() {
        JsonNode schemes = description.at("/components/securitySchemes");
        assertThat(schemes.at("/session/in").asText()).isEqualTo("cookie");
        assertThat(schemes.at("/session/name").asText()).isEqualTo("BAOXUE_SESSION");
        assertThat(schemes.at("/csrf/in").asText()).isEqualTo("header");
        assertThat(schemes.at("/csrf/name").asText()).isEqualTo("X-CSRF-Token");
        assertThat(schemes.at("/bearer/scheme").asText()).isEqualTo("bearer");

        assertThat(operations().filter(operation -> operation.address().contains(" /v1/")))
                .filteredOn(operation -> !operation.address().equals("post /v1/session"))
                .allSatisfy(operation -> {
                    JsonNode security = operation.node().path("security");
                    assertThat(security).as(operation.address()).hasSize(2);
                    assertThat(security.get(0).has("session")).isTrue();
                    assertThat(security.get(0).has("csrf"))
                            .as(operation.address())
                            .isEqualTo(!operation.address().startsWith("get "));
                    assertThat(security.get(1).has("bearer")).isTrue();
                });
    }

    private Stream<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> all.add(new Operation(method.getKey() + " " + path.getKey(), method.getValue()))));
        return all.stream();
    }

    private record Operation(String address, JsonNode node) {}

    private static Set<String> implemented() {
        var found = new TreeSet<String>();
        resources().filter(type -> !type.isAnnotationPresent(Hidden.class)).forEach(type -> Arrays.stream(
                        type.getDeclaredMethods())
                .forEach(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .forEach(verb ->
                                found.add(verb.value().toLowerCase(Locale.ROOT) + " " + address(type, method)))));
        return found;
    }

    private static String address(Class<?> type, Method method) {
        String base = type.getPackage().equals(V1Application.class.getPackage()) ? "/v1" : "";
        String own = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        String all = (base + "/" + type.getAnnotation(Path.class).value() + own).replaceAll("/+", "/");
        return all.length() > 1 ? all.replaceAll("/$", "") : all;
    }

    /** Every class of this module with a path, as compiled. */
    private static Stream<Class<?>> resources() {
        try {
            var root = java.nio.file.Path.of(V1Application.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(root)) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> name.replace(".class", "").replace('/', '.'))
                        .<Class<?>>map(OpenApiTest::load)
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OpenApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read() {
        try {
            return JsonProvider.MAPPER.readTree(new OpenApiResource().document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
