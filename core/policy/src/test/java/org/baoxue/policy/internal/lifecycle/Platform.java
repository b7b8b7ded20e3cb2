package org.baoxue.policy.internal.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.SampleRegion;
import org.baoxue.policy.internal.archive.Archive;
import org.baoxue.policy.internal.archive.BundleName;
import org.baoxue.policy.internal.archive.History;
import org.baoxue.policy.internal.archive.SetRows;
import org.baoxue.storage.Database;

/** One run of the platform over a database: everything but OSGi. A second one over the same database is a restart. */
final class Platform {
    static final Duration GRACE = Duration.ofMinutes(1);
    static final Duration BOOT_GRACE = Duration.ofMinutes(2);

    final List<PolicySnapshot> swaps = new ArrayList<>();
    final List<String> stopped = new ArrayList<>();
    final ManualWorker time;
    final RegionKeeper keeper;
    final RegionService regions;
    final SettingService settings;
    final BindingService bindings;
    final CalendarService calendars;
    final HistoryService past;
    final AccessFixture access;

    Platform(Database database, ManualWorker time, String... expected) {
        this(database, time, time, expected);
    }

    Platform(Database database, Worker worker, Clock clock, String... expected) {
        this.time = worker instanceof ManualWorker manual ? manual : null;
        Archive archive = new Archive(database);
        History history = new History(archive);
        Reign reign = new Reign(archive, history, clock, (before, after) -> swaps.add(after));
        this.keeper = new RegionKeeper(reign, worker, clock, new Patience(GRACE, BOOT_GRACE, Set.of(expected)));
        AdministratorsOnly gate = new AdministratorsOnly();
        this.regions = new RegionService(reign, keeper, archive, history, worker, gate);
        this.settings = new SettingService(reign, archive, worker, clock, gate);
        this.access = new AccessFixture(database, clock);
        this.bindings =
                new BindingService(reign, archive, worker, clock, access.gate(), access.units(), access.audit());
        this.calendars = new CalendarService(reign, keeper, archive, worker, gate);
        this.past = new HistoryService(reign, archive, history, new SetRows(database), worker, gate);
        worker.call(() -> {
            keeper.start();
            calendars.resume();
            return this;
        });
    }

    /** A bundle with this text is active. */
    void offer(long bundleId, String version, String text) {
        offer(bundleId, "org.example.region", version, text);
    }

    /** A bundle of this name with this text is active. */
    void offer(long bundleId, String name, String version, String text) {
        offer(bundleId, new BundleName(name, version), SampleRegion.files(text));
    }

    /** A bundle of this name with these files is active, in version 1.0.0. */
    void offer(long bundleId, String name, Map<String, byte[]> files) {
        offer(bundleId, new BundleName(name, "1.0.0"), files);
    }

    private void offer(long bundleId, BundleName name, Map<String, byte[]> files) {
        keeper.offered(new Offer(bundleId, name, files, List.of(), true, () -> stopped.add(name.version())));
    }

    /** A bundle is there, but does not resolve or start. */
    void idle(long bundleId, String version) {
        keeper.offered(new Offer(
                bundleId,
                new BundleName("org.example.region", version),
                Map.of(),
                List.of(),
                false,
                () -> stopped.add(version)));
    }

    RegionStatus sample() {
        return regions.show("sample").orElseThrow();
    }

    boolean rules(String word) {
        return regions.current().layers().stream()
                .anyMatch(layer -> layer.name().contains(word));
    }
}
