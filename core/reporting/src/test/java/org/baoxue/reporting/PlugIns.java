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
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
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

    private void accept(String text) {
        CheckResult result = RegionCheck.check(Map.of(FILE, text.getBytes(StandardCharsets.UTF_8)), regions);
        Region region = result.region().orElseThrow(() -> new IllegalArgumentException(result.toString()));
        regions.removeIf(other -> other.id().equals(region.id()));
        regions.add(region);
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("..", "..", "plugins", name, "src", "main", "resources", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
