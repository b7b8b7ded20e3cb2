package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baoxue.itest.support.Archive;
import org.baoxue.itest.support.Command;
import org.baoxue.itest.support.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The distribution as an administrator unpacks it: nothing of Pax Exam is near. */
@DisplayName("A distribution unpacked on a machine without Maven and without network")
class ScriptsTest {

    private static final String NOBODY_LISTENS = "9";

    private final Path run = Archive.newRun();
    private final Path home = Archive.unpack(run);
    private final Path emptyUser = run.resolve("user");
    private final Ports ports = Ports.free();

    @Test
    void brings_its_licence_and_its_manual() {
        assertThat(List.of("LICENSE", "NOTICE", "CHANGELOG.md", "docs/manual.zh.md", "docs/adr/0004-libraries.md"))
                .allSatisfy(file -> assertThat(home.resolve(file)).isNotEmptyFile());
    }

    @Test
    void starts_answers_and_stops_by_its_scripts() throws IOException {
        Files.createDirectory(emptyUser);
        edit("etc/org.apache.felix.http.cfg", "8181", ports.http());
        edit("etc/org.apache.karaf.shell.cfg", "8101", ports.ssh());

        script("start").requireSuccess();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> statusOf("api/health") == 200);

        assertThat(script("status").output()).contains("Running");
        var process = ProcessHandle.of(Long.parseLong(
                        Files.readString(home.resolve("karaf.pid")).strip()))
                .orElseThrow();
        assertThat(emptyUser.resolve(".m2")).doesNotExist();
        assertThat(script("client", "-u", "nobody", "-p", "wrong", "bundle:list")
                        .status())
                .isNotZero();
        assertThat(batch("baoxue:region-list")).contains("请先修改初始密码");

        script("stop").requireSuccess();
        await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
        assertThat(script("status").output()).contains("Not Running");
    }

    @AfterEach
    void leave_nothing_running() throws IOException {
        var pid = home.resolve("karaf.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Commands by standard input, as a timer sends them: without a terminal. */
    private String batch(String commands) throws IOException {
        var input = Files.writeString(run.resolve("commands"), commands + "\n");
        var password =
                Files.readString(home.resolve("etc/first-administrator.txt")).strip();
        return script(input, "client", "-b", "-u", "admin", "-p", password).output();
    }

    private Command script(String name, String... arguments) {
        return script(Path.of("/dev/null"), name, arguments);
    }

    private Command script(Path input, String name, String... arguments) {
        var command = new ArrayList<>(List.of("bin/" + name));
        command.addAll(List.of(arguments));
        var nowhere =
                "-Duser.home=%s -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=%s -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=%s"
                        .formatted(emptyUser, NOBODY_LISTENS, NOBODY_LISTENS);
        return Command.run(home, Map.of("EXTRA_JAVA_OPTS", nowhere), input, command);
    }

    private void edit(String file, String port, int free) throws IOException {
        var path = home.resolve(file);
        Files.writeString(path, Files.readString(path, StandardCharsets.UTF_8).replace(port, Integer.toString(free)));
    }

    private int statusOf(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.http() + "/" + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
