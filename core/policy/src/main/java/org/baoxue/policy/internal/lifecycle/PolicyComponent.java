package org.baoxue.policy.internal.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.baoxue.access.Audit;
import org.baoxue.access.Gate;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.Bindings;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.PolicyListener;
import org.baoxue.policy.Regions;
import org.baoxue.policy.SchoolCalendars;
import org.baoxue.policy.Settings;
import org.baoxue.policy.internal.archive.Archive;
import org.baoxue.policy.internal.archive.History;
import org.baoxue.policy.internal.archive.SetRows;
import org.baoxue.storage.Database;
import org.baoxue.storage.StorageException;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up the policy that was in force, registers the services, then looks at the bundles. Nothing of a bundle reaches
 * the snapshot, and a swap touches no service.
 */
@Component(
        immediate = true,
        service = {},
        configurationPid = PolicyConfiguration.PID)
@Designate(ocd = PolicyConfiguration.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.api.policy.Policies")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.policy.Regions")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.policy.Settings")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.policy.PolicyHistory")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.policy.Bindings")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=org.baoxue.policy.SchoolCalendars")
public final class PolicyComponent {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyComponent.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PolicyListener> listeners = List.of();

    private final BundleContext context;
    private final ThreadWorker worker = new ThreadWorker();
    private final RegionKeeper keeper;
    private final RegionExtender extender;
    private final RegionService regions;
    private final SettingService settings;
    private final BindingService bindings;
    private final CalendarService calendars;
    private final HistoryService past;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    @Activate
    public PolicyComponent(
            BundleContext context,
            @Reference Database database,
            @Reference Clock clock,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Audit audit,
            PolicyConfiguration configuration) {
        this.context = context;
        Archive archive = new Archive(database);
        History history = new History(archive);
        Reign reign = new Reign(archive, history, clock, this::tell);
        Patience patience = new Patience(
                Duration.ofSeconds(configuration.grace_seconds()),
                Duration.ofSeconds(configuration.boot_grace_seconds()),
                Set.copyOf(Arrays.asList(configuration.expected_regions())));
        this.keeper = new RegionKeeper(reign, worker, clock, patience);
        this.extender = new RegionExtender(context, keeper, worker);
        this.regions = new RegionService(reign, keeper, archive, history, worker, gate);
        this.settings = new SettingService(reign, archive, worker, clock, gate);
        this.bindings = new BindingService(reign, archive, worker, clock, gate, units, audit);
        this.calendars = new CalendarService(reign, keeper, archive, worker, gate);
        this.past = new HistoryService(reign, archive, history, new SetRows(database), worker, gate);
        worker.run(this::start);
    }

    @Deactivate
    void stop() {
        worker.call(() -> {
            services.forEach(ServiceRegistration::unregister);
            services.clear();
            return null;
        });
        extender.close();
        worker.close();
    }

    private void start() {
        try {
            keeper.start();
            calendars.resume();
        } catch (StorageException e) {
            LOG.error("地区存档暂不可读，稍后重试 (the archive cannot be read yet, will be tried again)", e);
            worker.after(RETRY, this::start);
            return;
        }
        services.add(context.registerService(Policies.class, regions, null));
        services.add(context.registerService(Regions.class, regions, null));
        services.add(context.registerService(Settings.class, settings, null));
        services.add(context.registerService(Bindings.class, bindings, null));
        services.add(context.registerService(SchoolCalendars.class, calendars, null));
        services.add(context.registerService(PolicyHistory.class, past, null));
        extender.open();
    }

    private void tell(PolicySnapshot before, PolicySnapshot after) {
        for (PolicyListener listener : listeners) {
            try {
                listener.policyChanged(before, after);
            } catch (RuntimeException e) {
                LOG.error("政策变更通知失败 (a listener failed on a change of policy)", e);
            }
        }
    }
}
