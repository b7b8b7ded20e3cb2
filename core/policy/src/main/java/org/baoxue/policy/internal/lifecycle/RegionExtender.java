package org.baoxue.policy.internal.lifecycle;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Watches bundles with a region and tells the keeper, on the worker's thread. */
final class RegionExtender implements BundleTrackerCustomizer<Long>, AutoCloseable {
    private static final int STATES =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final RegionKeeper keeper;
    private final Worker worker;
    private final BundleTracker<Long> tracker;
    private volatile boolean closed;

    RegionExtender(BundleContext context, RegionKeeper keeper, Worker worker) {
        this.keeper = keeper;
        this.worker = worker;
        this.tracker = new BundleTracker<>(context, STATES, this);
    }

    void open() {
        tracker.open();
    }

    @Override
    public Long addingBundle(Bundle bundle, BundleEvent event) {
        if (!RegionBundle.isRegion(bundle)) {
            return null;
        }
        look(bundle);
        return bundle.getBundleId();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Long id) {
        look(bundle);
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Long id) {
        // Closing the tracker removes every bundle from it, which says nothing about the bundle.
        if (!closed) {
            worker.run(() -> keeper.gone(id));
        }
    }

    @Override
    public void close() {
        closed = true;
        tracker.close();
    }

    /** The files are read here and now, so that a bundle which changes again meanwhile does no harm. */
    private void look(Bundle bundle) {
        if (!RegionBundle.isRegion(bundle)) {
            long id = bundle.getBundleId();
            worker.run(() -> keeper.gone(id));
        } else if (bundle.getState() == Bundle.ACTIVE) {
            Offer offer = RegionBundle.running(bundle);
            worker.run(() -> keeper.offered(offer));
        } else if (bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()) {
            Offer offer = RegionBundle.idle(bundle);
            worker.run(() -> keeper.offered(offer));
        } else {
            long id = bundle.getBundleId();
            worker.run(() -> keeper.gone(id));
        }
    }
}
