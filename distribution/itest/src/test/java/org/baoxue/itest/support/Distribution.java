package org.baoxue.itest.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A running distribution, seen from outside. Safe for use by many threads, but for the calls that stop or start it. */
public final class Distribution implements AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final String HEALTH = "api/health";
    private static final String ABOUT = "api";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Ports ports = Ports.free();
    private final Path home;
    private ProcessHandle process;
    private Probe probe;
    private Account administrator;

    private Distribution(List<Setting> given) {
        var run = Archive.newRun();
        var settings = new ArrayList<Setting>();
        settings.add(new Setting("etc/org.apache.felix.http.cfg", "org.osgi.service.http.port", "" + ports.http()));
        settings.add(new Setting("etc/org.apache.karaf.shell.cfg", "sshPort", "" + ports.ssh()));
        settings.addAll(given);
        Container.of(run, settings).start();
        this.home = find(run.resolve("exam"));
        awaitReady(HEALTH);
    }

    /** Boots one with random ports and waits until it can do its work. */
    public static Distribution boot(List<Setting> settings) {
        return new Distribution(settings);
    }

    /** Where it was unpacked. */
    public Path karafHome() {
        return home;
    }

    /** The ports it listens on. */
    public Ports ports() {
        return ports;
    }

    /** Root of the HTTP addresses, with a slash at the end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + ports.http() + "/");
    }

    /** Client for requests that {@link #get} does not cover. */
    public HttpClient http() {
        return http;
    }

    /** Starts a request to an address below {@link #baseUri}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(baseUri().resolve(path)).timeout(Duration.ofSeconds(30));
    }

    /** Sends a request and answers with the body as text. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** GET as anonymous. */
    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Runs one console command over SSH and answers what it printed. */
    public String ssh(String user, String password, String command) {
        return console(user, password, command).output();
    }

    /** Runs one console command over SSH. */
    public Command console(String user, String password, String command) {
        try {
            return Shell.run(ports.ssh(), user, password, command);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Types lines into an interactive console over SSH and answers all that was shown; the last line must sign out. */
    public String type(String user, String password, List<Typed> lines) {
        try {
            return Shell.type(ports.ssh(), user, password, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the console lets somebody in. */
    public boolean signsInToConsole(String user, String password) {
        try {
            return Shell.signsIn(ports.ssh(), user, password);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Changes a configuration file of a distribution that is stopped. */
    public void configure(Setting setting) {
        var file = home.resolve(setting.file());
        var line = setting.key() + " = " + setting.value();
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            var others = lines.stream()
                    .filter(each -> !each.strip().startsWith(setting.key() + " ="))
                    .toList();
            Files.writeString(file, String.join("\n", others) + "\n" + line + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Looks into its framework; the first call puts the probe into the deploy folder. */
    public synchronized Probe probe() {
        if (probe == null) {
            probe = Probe.into(home);
        }
        return probe;
    }

    /** The first administrator, whose first password is replaced at the first call. */
    public synchronized Account administrator() {
        if (administrator == null) {
            administrator = Account.first(this, "admin", firstPassword());
        }
        return administrator;
    }

    /** Where the first administrator's password lies until the first sign-in. */
    public Path firstPasswordFile() {
        return home.resolve("etc/first-administrator.txt");
    }

    private String firstPassword() {
        try {
            return Files.readString(firstPasswordFile()).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The process that serves. */
    public ProcessHandle process() {
        return process;
    }

    /** What the program has logged. */
    public String logs() {
        try {
            return Files.readString(home.resolve("data/log/karaf.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the process as an administrator does. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends the process as a power cut does. */
    public void kill9() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts again in the same directory after {@link #stop} or {@link #kill9}, and waits until it can do its work. */
    public void start() {
        start(HEALTH);
    }

    /** Starts again in the same directory what will not be able to do its work, and waits until it answers. */
    public void startUnable() {
        start(ABOUT);
    }

    private void start(String whatAnswers) {
        Command.run(home, Map.of(), List.of("bin/start")).requireSuccess();
        awaitReady(whatAnswers);
    }

    /** Waits until its health is 200: the database and all services are up and no region is waited for. */
    public Distribution awaitHealthy() {
        await().atMost(BOOT)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> get("api/health").statusCode() == 200);
        return this;
    }

    /** Stops in good order and starts again. */
    public void restart() {
        stop();
        start();
    }

    /** Stops the process; Pax Exam's own stop would ask for its bundles, which run in no distribution of ours. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private void awaitEnd() {
        await().atMost(STOP).until(() -> !process.isAlive());
    }

    private void awaitReady(String whatAnswers) {
        await().alias("the distribution at " + home)
                .atMost(BOOT)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> {
                    process = ProcessHandle.of(Long.parseLong(
                                    Files.readString(home.resolve("karaf.pid")).strip()))
                            .orElseThrow();
                    var mine = Listeners.of(process.pid());
                    return mine.contains(new Listeners.Listener(ports.http(), true))
                            && mine.contains(new Listeners.Listener(ports.ssh(), true))
                            && get(whatAnswers).statusCode() == 200;
                });
    }

    private static Path find(Path unpacked) {
        try (var paths = Files.walk(unpacked, 3)) {
            return paths.filter(path -> Files.isDirectory(path.resolve("system")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
