package org.baoxue.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.baoxue.access.Actor;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.ArchivedRegion;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.PackageCheck;
import org.baoxue.policy.Prospect;
import org.baoxue.policy.Readiness;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.RegionPackage;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.Regions;
import org.baoxue.policy.internal.resolve.Snapshot;

/** The plug-ins of this tree, changed and installed as a test asks, with the history of what was in force. */
final class RuleBook implements Policies, Regions {

    private final SortedMap<String, Region> regions = new TreeMap<>();
    private final List<InForce> history = new ArrayList<>();

    RuleBook(Region... first) {
        for (Region region : first) {
            regions.put(region.id(), region);
        }
        history.add(new InForce(Instant.EPOCH, Snapshot.of(regions.values(), List.of())));
    }

    private static final Pattern EXAMPLES = Pattern.compile("(?m)^( +)examples:.*\\n(?:\\1[ -].*\\n)+");

    /**
     * The text of a plug-in with replacements, checked as the platform does: pairs of found and put in its place. A changed
     * text goes without the examples, which speak of the text as it is.
     */
    static Region plugIn(List<Region> beside, String name, String... replacements) {
        String text = replacements.length == 0
                ? text(name)
                : EXAMPLES.matcher(text(name)).replaceAll("");
        for (int i = 0; i < replacements.length; i += 2) {
            if (!text.contains(replacements[i])) {
                throw new IllegalArgumentException(name + " does not say " + replacements[i]);
            }
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        CheckResult result = RegionCheck.check(Map.of("region.yaml", text.getBytes(StandardCharsets.UTF_8)), beside);
        return result.region().orElseThrow(() -> new IllegalArgumentException(result.toString()));
    }

    void install(Region region, Instant at) {
        regions.put(region.id(), region);
        history.add(new InForce(at, Snapshot.of(regions.values(), List.of())));
    }

    @Override
    public PolicySnapshot current() {
        return history.get(history.size() - 1).snapshot();
    }

    @Override
    public List<InForce> since(Instant from) {
        int index = 0;
        while (index + 1 < history.size() && !history.get(index + 1).start().isAfter(from)) {
            index++;
        }
        return List.copyOf(history.subList(index, history.size()));
    }

    @Override
    public Prospect prospect(Collection<Region> entering) {
        SortedMap<String, Region> next = new TreeMap<>(regions);
        entering.forEach(region -> next.put(region.id(), region));
        return new Prospect(current(), Snapshot.of(next.values(), List.of()));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("..", "..", "plugins", name, "src", "main", "resources", "region.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<RegionStatus> list() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RegionStatus> show(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PackageCheck> check(Actor actor, List<RegionPackage> packages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Actor actor, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ArchivedRegion> archive(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Map<String, byte[]>> files(String contentHash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Readiness readiness() {
        throw new UnsupportedOperationException();
    }
}
