package org.baoxue.policy.internal.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches bundles with a region and tells the keeper, on the worker's thread. */
final class RegionExtender implements BundleTrackerCustomizer<Long>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegionExtender.class);
    private static final int STATES =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private static final Duration SECOND_LOOK = Duration.ofSeconds(2);

    private final RegionKeeper keeper;
    private final Worker worker;
    private final BundleTracker<Long> tracker;
    private final Set<Long> lookedAtAgain = ConcurrentHashMap.newKeySet();
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
        try {
            Optional<Offer> offer = offer(bundle);
            long id = bundle.getBundleId();
            worker.run(() -> offer.ifPresentOrElse(keeper::offered, () -> keeper.gone(id)));
            if (offer.isEmpty() && bundle.getState() == Bundle.INSTALLED && lookedAtAgain.add(id)) {
                worker.after(SECOND_LOOK, () -> lookAgain(bundle));
            }
        } catch (IllegalStateException e) {
            LOG.debug("插件包 {} 正被卸载 (bundle is being uninstalled)", bundle.getBundleId(), e);
        }
    }

    /** No event tells that an installed bundle was to be started and could not be resolved. */
    private void lookAgain(Bundle bundle) {
        lookedAtAgain.remove(bundle.getBundleId());
        if (!closed && bundle.getState() == Bundle.INSTALLED) {
            look(bundle);
        }
    }

    /** What the bundle brings, if it is meant to run. */
    private static Optional<Offer> offer(Bundle bundle) {
        if (!RegionBundle.isRegion(bundle)) {
            return Optional.empty();
        }
        if (bundle.getState() == Bundle.ACTIVE) {
            return Optional.of(RegionBundle.running(bundle));
        }
        BundleStartLevel mark = bundle.adapt(BundleStartLevel.class);
        return mark != null && mark.isPersistentlyStarted() ? Optional.of(RegionBundle.idle(bundle)) : Optional.empty();
    }
}
