package org.baoxue.roster.internal.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baoxue.roster.RosterChange;
import org.baoxue.roster.RosterListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners of publications, in their order, on one thread of its own. Thread-safe. */
@Component(service = Listeners.class)
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<RosterListener> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Threads.named("baoxue-roster-events"));

    @Activate
    public Listeners() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(RosterListener listener) {
        listeners.add(listener);
    }

    public void remove(RosterListener listener) {
        listeners.remove(listener);
    }

    @Deactivate
    public void close() {
        thread.shutdown();
    }

    void tell(RosterChange change) {
        thread.execute(() -> listeners.forEach(listener -> tell(listener, change)));
    }

    // Whatever a listener throws, the change is in force and the other listeners must hear of it.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static void tell(RosterListener listener, RosterChange change) {
        try {
            listener.published(change);
        } catch (RuntimeException e) {
            LOG.error(
                    "名册监听器失败 (listener {} failed on publication {})",
                    listener.getClass().getName(),
                    change.seq(),
                    e);
        }
    }
}
