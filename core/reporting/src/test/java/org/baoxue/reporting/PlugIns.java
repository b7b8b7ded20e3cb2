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
import org.baoxue.api.unit.UnitKind;
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

    /** Puts every plug-in of this tree into force, all its files. */
    void everything() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("..", "..", "plugins"))) {
            for (Path folder : all.filter(each -> Files.exists(resources(each).resolve(FILE)))
                    .sorted()
                    .toList()) {
                accept(RegionCheck.check(files(resources(folder)), regions));
            }
        }
        current = Snapshot.of(regions, List.of());
    }

    /** The regions that were accepted. */
    List<Region> regions() {
        return List.copyOf(regions);
    }

    /** Binds a model of the plug-in of models to a school, or to the place of another unit. */
    void bind(String model, Unit unit) throws IOException {
        accept(RegionCheck.check(files(resources("models")), regions));
        Binding binding = new Binding(
                1,
                "models",
                model,
                unit.kind() == UnitKind.SCHOOL
                        ? new Binding.Target(LayerLevel.SCHOOL, unit.division(), Optional.of(unit.id()))
                        : Binding.Target.of(unit.division()),
                Optional.empty(),
                "admin",
                Instant.EPOCH,
                "本校采用");
        current = Snapshot.of(regions, List.of(), List.of(binding));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
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
        return resources(Path.of("..", "..", "plugins", name));
    }

    private static Path resources(Path plugIn) {
        return plugIn.resolve(Path.of("src", "main", "resources"));
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
