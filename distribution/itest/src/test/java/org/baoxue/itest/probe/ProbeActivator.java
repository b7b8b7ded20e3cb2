package org.baoxue.itest.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;

/** Appends each bundle event to a file, and answers questions about the present state, which are files too. */
public final class ProbeActivator implements BundleActivator, SynchronousBundleListener {

    private static final Map<Integer, String> EVENTS = Map.of(
            BundleEvent.STARTED, "STARTED",
            BundleEvent.STOPPED, "STOPPED",
            BundleEvent.UPDATED, "UPDATED",
            BundleEvent.UNRESOLVED, "UNRESOLVED",
            BundleEvent.INSTALLED, "INSTALLED",
            BundleEvent.UNINSTALLED, "UNINSTALLED");
    private static final Map<Integer, String> STATES = Map.of(
            Bundle.ACTIVE, "ACTIVE",
            Bundle.RESOLVED, "RESOLVED",
            Bundle.INSTALLED, "INSTALLED",
            Bundle.STARTING, "STARTING",
            Bundle.STOPPING, "STOPPING");

    private final ScheduledExecutorService asked = Executors.newSingleThreadScheduledExecutor();
    private final Path folder = Path.of(System.getProperty("karaf.base"), "probe");
    private volatile Bundle self;

    @Override
    public void start(BundleContext context) throws IOException {
        self = context.getBundle();
        Files.createDirectories(folder);
        context.addBundleListener(this);
        var unused = asked.scheduleWithFixedDelay(() -> answer(context), 0, 50, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop(BundleContext context) {
        asked.shutdownNow();
    }

    @Override
    public synchronized void bundleChanged(BundleEvent event) {
        var name = EVENTS.get(event.getType());
        // Its own start is announced after the folder is there, at which a test may already have begun its account
        if (name == null || event.getBundle().equals(self)) {
            return;
        }
        try {
            Files.writeString(
                    folder.resolve("events"),
                    name + "\t" + event.getBundle().getSymbolicName() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void answer(BundleContext context) {
        var question = folder.resolve("question");
        // It is asked as soon as its folder is there, when it may still be starting itself
        if (!Files.exists(question) || self.getState() != Bundle.ACTIVE) {
            return;
        }
        try {
            var draft = folder.resolve("draft");
            Files.write(draft, state(context), StandardCharsets.UTF_8);
            Files.delete(question);
            Files.move(draft, folder.resolve("answer"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> state(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .map(bundle -> String.join(
                        "\t",
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null
                                ? STATES.get(bundle.getState())
                                : "FRAGMENT_" + STATES.get(bundle.getState())))
                .toList();
    }
}
