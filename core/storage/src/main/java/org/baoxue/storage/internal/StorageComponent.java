package org.baoxue.storage.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.baoxue.storage.Backup;
import org.baoxue.storage.Database;
import org.baoxue.storage.DatabaseStatus.Failed;
import org.baoxue.storage.DatabaseStatus.Starting;
import org.baoxue.storage.DatabaseStatus.State;
import org.baoxue.storage.InstallationSecret;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database up aside from the thread of the framework, registers its services, and probes it from then on.
 * A database out of reach is tried again; one that must not be used stays failed until the configuration or the ordered
 * restore changes.
 */
@Component(
        immediate = true,
        service = {},
        configurationPid = StorageConfiguration.PID)
@Designate(ocd = StorageConfiguration.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.storage.Backup")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.storage.Database")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.storage.InstallationSecret")
public final class StorageComponent {
    private static final Logger LOG = LoggerFactory.getLogger(StorageComponent.class);
    private static final long STOP_SECONDS = 60;

    private final BundleContext context;
    private final Startup startup;
    private final Reach reach;
    private final StatusBoard board;
    private final RestoreOrder order;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "baoxue-storage"));
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private final ScheduledFuture<?> probing;
    private RunningStorage running;
    private boolean refused;
    private Optional<Path> refusedOrder = Optional.empty();

    @Activate
    public StorageComponent(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=baoxue)") DataSource dataSource,
            @Reference StatusBoard board,
            @Reference RestoreOrder order,
            @Reference Clock clock,
            StorageConfiguration configuration) {
        this.context = context;
        this.startup = new Startup(dataSource, WorkDirectory.of(configuration), order, board, clock);
        this.reach = new Reach(dataSource);
        this.board = board;
        this.order = order;
        show(new Starting("正在连接数据库并升级结构 (connecting and migrating)"));
        probing = worker.scheduleWithFixedDelay(this::probe, 0, configuration.probe_seconds(), TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        // No interrupt of the work itself: Derby takes one for the loss of its files.
        probing.cancel(false);
        reach.end();
        worker.shutdown();
        if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("数据库线程未在 {} 秒内结束 (the database thread still runs)", STOP_SECONDS);
        }
        services.forEach(ServiceRegistration::unregister);
        board.show(StatusBoard.WAITING);
    }

    private void probe() {
        try {
            reach.require();
            if (running != null) {
                running.check();
                show(running.up());
            } else if (!refused || !order.ordered().equals(refusedOrder)) {
                RunningStorage started = startup.run();
                show(started.up());
                register(started);
                running = started;
            }
        } catch (StartFailure e) {
            refused = true;
            refusedOrder = order.ordered();
            fail(e.getMessage(), e);
        } catch (Exception | LinkageError e) {
            if (!reach.ended()) {
                fail(Failures.reason(e), e);
            }
        }
    }

    private void register(RunningStorage started) {
        services.add(context.registerService(InstallationSecret.class, started.secret(), null));
        services.add(context.registerService(Backup.class, started.backup(), null));
        services.add(context.registerService(Database.class, started.database(), null));
    }

    private void fail(String reason, Throwable cause) {
        Failed failed = new Failed(reason);
        if (!failed.equals(board.state())) {
            LOG.error("{}", reason, cause);
        }
        board.show(failed);
    }

    private void show(State next) {
        if (!next.equals(board.state())) {
            LOG.info("数据库状态 (database state): {}", next);
        }
        board.show(next);
    }
}
