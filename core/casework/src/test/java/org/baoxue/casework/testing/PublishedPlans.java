package org.baoxue.casework.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
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
        List<Region> accepted = new ArrayList<>();
        Stream.concat(Stream.of("national"), Stream.of(regions)).forEach(name -> {
            CheckResult result = RegionCheck.check(files(name), accepted);
            accepted.add(result.region().orElseThrow(() -> new IllegalStateException(name + "\n" + result.findings())));
        });
        return Snapshot.of(accepted, List.of(), List.of());
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
