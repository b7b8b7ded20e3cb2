package org.baoxue.casework.testing;

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
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.Binding;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.Setting;
import org.baoxue.policy.internal.resolve.Snapshot;

/** The plans as the plug-ins carry them, in force together. */
public final class PublishedPlans {

    private static final Path PLUGINS = Path.of("..", "..", "plugins");

    private PublishedPlans() {}

    /**
     * The nation and some provinces.
     *
     * @param regions folders below {@code plugins}
     */
    public static PolicySnapshot of(String... regions) {
        return Snapshot.of(accepted(regions), List.of(), List.of());
    }

    /** The nation and a province with other words in its plan. */
    public static PolicySnapshot with(String region, String words, String instead) {
        List<Region> nation = accepted();
        Map<String, byte[]> files = files(region);
        files.replaceAll((name, text) ->
                new String(text, StandardCharsets.UTF_8).replace(words, instead).getBytes(StandardCharsets.UTF_8));
        CheckResult result = RegionCheck.check(files, nation);
        return Snapshot.of(
                Stream.concat(nation.stream(), result.region().stream()).toList(), List.of(), List.of());
    }

    /**
     * The nation, some provinces, and what places say besides.
     *
     * @param local texts of region files, such as those of {@link LocalLayer}
     */
    public static PolicySnapshot with(List<String> local, String... regions) {
        List<Region> accepted = accepted(regions);
        local.forEach(text -> accept("local", Map.of("region.yaml", text.getBytes(StandardCharsets.UTF_8)), accepted));
        return Snapshot.of(accepted, List.of(), List.of());
    }

    /** The nation and some provinces, where an administrator has filled in what their plans leave unsaid. */
    public static PolicySnapshot set(List<Setting> settings, String... regions) {
        return Snapshot.of(accepted(regions), settings, List.of());
    }

    /** The nation and one model, bound to a place or school. */
    public static PolicySnapshot model(String model, Binding.Target target) {
        Binding binding = new Binding(1, "models", model, target, Optional.empty(), "admin", Instant.EPOCH, "本地采用");
        return Snapshot.of(accepted("models"), List.of(), List.of(binding));
    }

    /** The nation and some provinces as they were read. */
    public static List<Region> regions(String... regions) {
        return accepted(regions);
    }

    private static List<Region> accepted(String... regions) {
        List<Region> accepted = new ArrayList<>();
        Stream.concat(Stream.of("national"), Stream.of(regions)).forEach(name -> accept(name, files(name), accepted));
        return accepted;
    }

    private static void accept(String name, Map<String, byte[]> files, List<Region> accepted) {
        CheckResult result = RegionCheck.check(files, accepted);
        accepted.add(result.region().orElseThrow(() -> new IllegalStateException(name + "\n" + result.findings())));
    }

    private static Map<String, byte[]> files(String region) {
        Path folder = PLUGINS.resolve(region).resolve(Path.of("src", "main", "resources"));
        try (Stream<Path> all = Files.list(folder)) {
            Map<String, byte[]> files = new TreeMap<>();
            for (Path file :
                    all.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
