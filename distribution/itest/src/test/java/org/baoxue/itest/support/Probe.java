package org.baoxue.itest.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baoxue.itest.probe.ProbeActivator;

/** Looks into the framework of a distribution through a bundle in its deploy folder; needs no account. */
public final class Probe {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String CLASS_FILE = ProbeActivator.class.getName().replace('.', '/') + ".class";

    private final Path folder;

    private Probe(Path folder) {
        this.folder = folder;
    }

    /** A bundle as the framework sees it; the state of a fragment begins with FRAGMENT_. */
    public record BundleState(String symbolicName, String version, String state) {}

    static Probe into(Path home) {
        try (var code = ProbeActivator.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
            BundleFile.of("org.baoxue.itest.probe", "1.0.0")
                    .header("Bundle-Activator", ProbeActivator.class.getName())
                    .header("Import-Package", "org.osgi.framework")
                    .file(CLASS_FILE, code.readAllBytes())
                    .writeTo(home.resolve("deploy/probe.jar"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var folder = home.resolve("probe");
        await().atMost(LIMIT).until(() -> Files.isDirectory(folder));
        return new Probe(folder);
    }

    /** All bundles now. */
    public synchronized List<BundleState> bundles() {
        try {
            var answer = folder.resolve("answer");
            Files.deleteIfExists(answer);
            Files.createFile(folder.resolve("question"));
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> Files.exists(answer));
            return Files.readAllLines(answer).stream()
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new BundleState(columns[0], columns[1], columns[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What happened to bundles since {@link #forget}, each as event, tab, symbolic name. */
    public List<String> events() {
        try {
            var events = folder.resolve("events");
            return Files.exists(events) ? Files.readAllLines(events) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts a new account of events. */
    public void forget() {
        try {
            Files.deleteIfExists(folder.resolve("events"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
