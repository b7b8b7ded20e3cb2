package org.baoxue.itest.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** An account signed in to a distribution: its session cookie and CSRF token go along with every request. */
public final class Account {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LATER_PASSWORD = "Itest-%s".formatted(UUID.randomUUID());

    private final Distribution distribution;
    private final String name;
    private final String password;
    private final String cookie;
    private final String csrf;

    private Account(Distribution distribution, String name, String password, HttpResponse<String> session) {
        this.distribution = distribution;
        this.name = name;
        this.password = password;
        this.cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        this.csrf = json(session).get("csrf").asText();
    }

    /** Signs in. */
    public static Account signIn(Distribution distribution, String name, String password) {
        return new Account(distribution, name, password, ok(attempt(distribution, name, password)));
    }

    /** Signs in with a first password, replaces it as is due and signs in again. */
    public static Account first(Distribution distribution, String name, String first) {
        var entered = signIn(distribution, name, first);
        entered.send("PUT", "api/v1/session/password", Map.of("current", first, "replacement", LATER_PASSWORD));
        return signIn(distribution, name, LATER_PASSWORD);
    }

    /** What an attempt to sign in is answered. */
    public static HttpResponse<String> attempt(Distribution distribution, String name, String password) {
        return distribution.send(distribution
                .request("api/v1/session")
                .header("Content-Type", "application/json")
                .POST(body(Map.of("name", name, "password", password))));
    }

    /** The same account after the distribution was restarted or moved. */
    public Account at(Distribution other) {
        return signIn(other, name, password);
    }

    /** Adds an account and signs it in. */
    public Account add(String newName, String role, String unit) {
        var added = send("POST", "api/v1/accounts", Map.of("name", newName, "role", role, "unit", unit));
        return first(distribution, newName, added.get("password").asText());
    }

    /** Sign-in name. */
    public String name() {
        return name;
    }

    /** Password in force. */
    public String password() {
        return password;
    }

    /** The session cookie as a request sends it. */
    public String cookie() {
        return cookie;
    }

    /** The token that goes along with what changes something. */
    public String csrf() {
        return csrf;
    }

    /** Runs a command on the console and answers what it printed. */
    public String console(String command) {
        return distribution.console(name, password, command).requireSuccess().output();
    }

    /** Runs a command on the console that must fail, and answers what it printed. */
    public String consoleRefuses(String command) {
        var answer = distribution.console(name, password, command);
        if (answer.status() == 0) {
            throw new IllegalStateException("not refused: " + command + ": " + answer.output());
        }
        return answer.output();
    }

    /** A request with cookie and CSRF token, for those whose refusal is tested. */
    public HttpRequest.Builder request(String path) {
        return distribution.request(path).header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }

    /** GET that must succeed. */
    public JsonNode get(String path) {
        return json(ok(distribution.send(request(path))));
    }

    /** Request that must succeed. */
    public JsonNode send(String method, String path, Map<String, ?> content) {
        return json(ok(distribution.send(
                request(path).header("Content-Type", "application/json").method(method, body(content)))));
    }

    /** Sends a form with one file, which must be taken. */
    public JsonNode upload(String path, Map<String, String> fields, Path file) {
        var boundary = "itest-" + UUID.randomUUID();
        var form = new ByteArrayOutputStream();
        fields.forEach((key, value) ->
                form.writeBytes(part(boundary, "name=\"" + key + "\"", value.getBytes(StandardCharsets.UTF_8))));
        form.writeBytes(part(boundary, "name=\"file\"; filename=\"" + file.getFileName() + "\"", content(file)));
        form.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return json(ok(distribution.send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())))));
    }

    private static byte[] part(String boundary, String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpRequest.BodyPublisher body(Map<String, ?> content) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s: %d %s"
                    .formatted(answer.request().method(), answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
