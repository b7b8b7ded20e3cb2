package org.baoxue.itest.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.baoxue.sample.Api;

/** What the program interface answers, success or not; addresses are relative to version 1. */
public record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "itest";

    /** The answer to any request. */
    public static Answer to(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /** A request of somebody signed in. */
    public static HttpRequest.Builder request(Api who, String address) {
        return who.request(address.startsWith("http") ? address : "/api/v1/" + address);
    }

    /** The answer to a GET. */
    public static Answer get(Api who, String address) throws IOException, InterruptedException {
        return to(request(who, address));
    }

    /** The answer to JSON as it is written. */
    public static Answer post(Api who, String address, String json) throws IOException, InterruptedException {
        return to(
                request(who, address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** The answer to a value sent as JSON. */
    public static Answer post(Api who, String address, Map<String, Object> value)
            throws IOException, InterruptedException {
        return post(who, address, JSON.writeValueAsString(value));
    }

    /** The answer to a form with a file. */
    public static Answer upload(Api who, String address, Map<String, String> fields, Path file)
            throws IOException, InterruptedException {
        return form("POST", who, address, fields, file);
    }

    /** The answer to a file that takes the place of another. */
    public static Answer put(Api who, String address, Path file) throws IOException, InterruptedException {
        return form("PUT", who, address, Map.of(), file);
    }

    private static Answer form(String method, Api who, String address, Map<String, String> fields, Path file)
            throws IOException, InterruptedException {
        var form = new StringBuilder();
        fields.forEach((name, value) -> form.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        form.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, file.getFileName()));
        return to(request(who, address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(
                        method,
                        BodyPublishers.concat(
                                BodyPublishers.ofString(form.toString()),
                                BodyPublishers.ofFile(file),
                                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)))));
    }

    /** The HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** The body as text. */
    public String text() {
        return response.body();
    }

    /** A header's first value, or nothing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body as JSON. */
    public JsonNode json() throws IOException {
        return JSON.readTree(text());
    }

    /** Asserts that this is a problem by RFC 9457 with this status. */
    public void isProblem(int status) throws IOException {
        assertThat(status()).as(text()).isEqualTo(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json().get("status").asInt()).isEqualTo(status);
        assertThat(json().get("title").asText()).isNotBlank();
    }
}
