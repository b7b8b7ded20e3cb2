package org.baoxue.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** One person's session with the program over its REST interface. An answer of 300 or above is an {@link IOException} with its text. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private String cookie = "";
    private String csrf = "";

    /** A session not yet signed in. */
    public Api(URI address) {
        this.address = address;
    }

    /** Status of a GET; -1 if nobody listens. */
    public int status(String path) throws InterruptedException {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return -1;
        }
    }

    /** Logs in; the session cookie and CSRF token go along with what follows. */
    public JsonNode login(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request("/api/v1/session")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json(Map.of("name", name, "password", password))))
                        .build(),
                BodyHandlers.ofString());
        JsonNode session = read(answer);
        cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        csrf = session.path("csrf").asText();
        return session;
    }

    /** What a GET answers. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return read(client.send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    /** Sends JSON. */
    public JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return read(client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json(body)))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Sends a form with one file. */
    public JsonNode upload(String path, Map<String, String> fields, Path file)
            throws IOException, InterruptedException {
        String boundary = "baoxue-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(part(boundary, "name=\"" + field.getKey() + "\"", "text/plain; charset=UTF-8"));
            body.writeBytes((field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                part(boundary, "name=\"file\"; filename=\"" + file.getFileName() + "\"", "application/octet-stream"));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return read(client.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Saves the file that a GET answers into a folder, under the name it comes with. */
    public Path download(String path, Path folder) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    path + " → " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        String disposition = answer.headers().firstValue("Content-Disposition").orElse("");
        String name = URLDecoder.decode(
                disposition.substring(disposition.indexOf("UTF-8''") + "UTF-8''".length()), StandardCharsets.UTF_8);
        return Files.write(folder.resolve(Path.of(name).getFileName()), answer.body());
    }

    /** A request in this session, for callers that send it themselves. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address.resolve(path));
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie).header("X-CSRF-Token", csrf);
        }
        return builder;
    }

    private static byte[] part(String boundary, String disposition, String type) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Map<String, ?> body) throws IOException {
        return JSON.writeValueAsString(body);
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s → %d %s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.statusCode(),
                            answer.body()));
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
