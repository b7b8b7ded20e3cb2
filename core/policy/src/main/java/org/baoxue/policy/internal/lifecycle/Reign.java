package org.baoxue.policy.internal.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Region;
import org.baoxue.policy.Setting;
import org.baoxue.policy.internal.archive.Archive;
import org.baoxue.policy.internal.archive.BundleName;
import org.baoxue.policy.internal.archive.Change;
import org.baoxue.policy.internal.archive.History;
import org.baoxue.policy.internal.archive.PolicySet;
import org.baoxue.policy.internal.archive.RegionInForce;
import org.baoxue.policy.internal.resolve.Snapshot;

/**
 * What is in force: recorded in the archive first, then exchanged in memory by one reference. Changed on the worker's
 * thread only; {@link #current()}, {@link #settings()} and {@link #bindings()} are for any thread.
 */
final class Reign {
    private final Archive archive;
    private final History history;
    private final Clock clock;
    private final Swap swap;

    private final SortedMap<String, RegionInForce> rows = new TreeMap<>();
    private final SortedMap<String, Region> regions = new TreeMap<>();
    private volatile List<Setting> settings = List.of();
    private volatile List<Binding> bindings = List.of();
    private volatile InForce current = new InForce(Instant.EPOCH, Snapshot.of(List.of(), List.of()));

    Reign(Archive archive, History history, Clock clock, Swap swap) {
        this.archive = archive;
        this.history = history;
        this.clock = clock;
        this.swap = swap;
    }

    /** Takes up what was in force at the last stop. */
    void resume() {
        Optional<PolicySet> last = archive.latest();
        if (last.isEmpty()) {
            return;
        }
        for (RegionInForce row : archive.regions(last.get().seq())) {
            rows.put(row.regionId(), row);
            history.region(row.contentHash()).ifPresent(region -> regions.put(row.regionId(), region));
        }
        settings = archive.settings(last.get().seq());
        bindings = archive.bindings(last.get().seq());
        Snapshot snapshot = Snapshot.of(regions.values(), settings, bindings);
        current = new InForce(last.get().inForceSince(), snapshot);
        if (!snapshot.hash().equals(last.get().hash())) {
            change(new Change.ReadAnew());
        }
    }

    InForce current() {
        return current;
    }

    /** The regions in force by id, as far as this program can read them. */
    Map<String, Region> regions() {
        return regions;
    }

    /** The regions in force with their bundles. */
    Map<String, RegionInForce> rows() {
        return rows;
    }

    List<Setting> settings() {
        return settings;
    }

    List<Binding> bindings() {
        return bindings;
    }

    /** The region that the bundle of this name brought last. */
    Optional<String> regionOf(BundleName bundle) {
        return rows.values().stream()
                .filter(row -> row.bundleName().equals(bundle.name()))
                .map(RegionInForce::regionId)
                .findFirst();
    }

    /** Brings an accepted text into force; returns whether that changed the policy. */
    boolean enter(Region region, Offer offer) {
        RegionInForce before = rows.get(region.id());
        RegionInForce after = new RegionInForce(
                region.id(),
                region.contentHash(),
                offer.bundle().name(),
                offer.bundle().version());
        if (after.equals(before) && regions.containsKey(region.id())) {
            return false;
        }
        if (before != null && before.contentHash().equals(region.contentHash()) && regions.containsKey(region.id())) {
            archive.rename(region.id(), offer.bundle());
            rows.put(region.id(), after);
            return false;
        }
        SortedMap<String, Region> next = new TreeMap<>(regions);
        next.put(region.id(), region);
        exchange(
                new Change.RegionEnters(region.id(), region.contentHash(), offer.files(), offer.bundle()),
                new Content(next.values(), settings, bindings),
                () -> {
                    rows.put(region.id(), after);
                    regions.put(region.id(), region);
                });
        return true;
    }

    void leave(String regionId, String why) {
        SortedMap<String, Region> next = new TreeMap<>(regions);
        next.remove(regionId);
        exchange(new Change.RegionLeaves(regionId, why), new Content(next.values(), settings, bindings), () -> {
            rows.remove(regionId);
            regions.remove(regionId);
        });
    }

    /** Records a change of settings or bindings, or that the same rows were read anew. */
    void change(Change change) {
        List<Setting> nextSettings = new ArrayList<>(settings);
        List<Binding> nextBindings = new ArrayList<>(bindings);
        if (change instanceof Change.SettingMade made) {
            nextSettings.removeIf(old -> sameField(old, made.setting()));
            nextSettings.add(made.setting());
        } else if (change instanceof Change.SettingEnded ended) {
            nextSettings.remove(ended.setting());
        } else if (change instanceof Change.BindingMade made) {
            nextBindings.add(made.binding());
        } else if (change instanceof Change.BindingEnded ended) {
            nextBindings.remove(ended.binding());
        }
        exchange(change, new Content(regions.values(), nextSettings, nextBindings), () -> {
            settings = List.copyOf(nextSettings);
            bindings = List.copyOf(nextBindings);
        });
    }

    /** What would be in force if these regions came; nothing is recorded. */
    Snapshot with(Collection<Region> entering) {
        SortedMap<String, Region> next = new TreeMap<>(regions);
        entering.forEach(region -> next.put(region.id(), region));
        return Snapshot.of(next.values(), settings, bindings);
    }

    private record Content(Collection<Region> regions, List<Setting> settings, List<Binding> bindings) {}

    private void exchange(Change change, Content content, Runnable keep) {
        Snapshot next = Snapshot.of(content.regions(), content.settings(), content.bindings());
        PolicySet set = archive.record(change, next.hash(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        keep.run();
        InForce before = current;
        current = new InForce(set.inForceSince(), next);
        history.remember(next);
        swap.swapped(before.snapshot(), next);
    }

    private static boolean sameField(Setting one, Setting other) {
        return one.division().equals(other.division())
                && one.key().equals(other.key())
                && one.field().equals(other.field());
    }
}
