package org.baoxue.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.Binding;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.internal.resolve.Snapshot;

/** The policy of the plug-ins in this tree, read and checked as the platform does, and exchanged as a test asks. */
final class PlugIns implements Policies {

    private static final String FILE = "region.yaml";

    private final List<Region> regions = new ArrayList<>();
    private volatile PolicySnapshot current;

    PlugIns(String... names) {
        for (String name : names) {
            accept(text(name));
        }
        current = Snapshot.of(regions, List.of());
    }

    /** Puts a changed text of a region into force. */
    void swap(String name, String from, String to) {
        String text = text(name);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " does not say " + from);
        }
        accept(text.replace(from, to));
        current = Snapshot.of(regions, List.of());
    }

    /** Binds a model of the plug-in of models to a school. */
    void bind(String model, Unit school) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path folder = resources("models");
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        accept(RegionCheck.check(files, regions));
        Binding binding = new Binding(
                1,
                "models",
                model,
                new Binding.Target(LayerLevel.SCHOOL, school.division(), Optional.of(school.id())),
                Optional.empty(),
                "admin",
                Instant.EPOCH,
                "本校采用");
        current = Snapshot.of(regions, List.of(), List.of(binding));
    }

    private void accept(String text) {
        accept(RegionCheck.check(Map.of(FILE, text.getBytes(StandardCharsets.UTF_8)), regions));
    }

    private void accept(CheckResult result) {
        Region region = result.region().orElseThrow(() -> new IllegalArgumentException(result.toString()));
        regions.removeIf(other -> other.id().equals(region.id()));
        regions.add(region);
    }

    private static String text(String name) {
        try {
            return Files.readString(resources(name).resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resources(String name) {
        return Path.of("..", "..", "plugins", name, "src", "main", "resources");
    }

    @Override
    public PolicySnapshot current() {
        return current;
    }

    @Override
    public List<InForce> since(Instant from) {
        return List.of(new InForce(from, current));
    }
}
