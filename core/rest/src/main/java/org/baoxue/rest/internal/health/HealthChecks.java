package org.baoxue.rest.internal.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.features.FeaturesService;
import org.baoxue.access.Gate;
import org.baoxue.access.Sessions;
import org.baoxue.access.Tokens;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Readiness;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.Regions;
import org.baoxue.rest.internal.health.HealthReport.Part;
import org.baoxue.rest.internal.health.HealthReport.Status;
import org.baoxue.rest.internal.v1.V1Application;
import org.baoxue.storage.DatabaseStatus;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;

/** Looks at the database, the boot features, the services and the regions, whichever of them are there. Thread-safe. */
@Component(service = HealthChecks.class)
public final class HealthChecks {

    private final BootFeatures boot;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile DatabaseStatus database;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Regions regions;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Sessions sessions;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Tokens tokens;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Gate gate;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile JakartarsServiceRuntime whiteboard;

    @Activate
    public HealthChecks(@Reference FeaturesService features, @Reference ConfigurationAdmin configurations) {
        this.boot = new BootFeatures(features, configurations);
    }

    /** How the program is now. */
    HealthReport report() {
        List<Part> parts = new ArrayList<>();
        parts.add(database());
        parts.add(features());
        parts.add(programInterface());
        parts.addAll(regions());
        return HealthReport.of(parts);
    }

    /** The services that tell who asks, as far as they are there. */
    Optional<Readers> readers() {
        Sessions inUse = sessions;
        Tokens issued = tokens;
        Gate asked = gate;
        return inUse == null || issued == null || asked == null
                ? Optional.empty()
                : Optional.of(new Readers(inUse, issued, asked));
    }

    private Part database() {
        DatabaseStatus known = database;
        if (known == null) {
            return new Part("database", Status.DOWN, "数据库服务未启动 (the database service is missing)");
        }
        DatabaseStatus.State state = known.state();
        if (state instanceof DatabaseStatus.Up up) {
            return new Part("database", Status.UP, up.dialect() + " " + up.schemaVersion());
        }
        String reason = state instanceof DatabaseStatus.Failed failed
                ? failed.reason()
                : ((DatabaseStatus.Starting) state).waitingFor();
        return new Part("database", Status.DOWN, reason);
    }

    private Part features() {
        try {
            List<String> missing = boot.missing();
            return missing.isEmpty()
                    ? new Part("boot-features", Status.UP, "")
                    : new Part("boot-features", Status.DOWN, "缺少 (missing): " + String.join("、", missing));
        } catch (Exception e) {
            return new Part("boot-features", Status.DOWN, "无法查询 (cannot be asked): " + e.getMessage());
        }
    }

    private Part programInterface() {
        JakartarsServiceRuntime known = whiteboard;
        boolean served = known != null
                && Arrays.stream(known.getRuntimeDTO().applicationDTOs)
                        .anyMatch(application -> V1Application.NAME.equals(application.name));
        return served
                ? new Part("services", Status.UP, "")
                : new Part("services", Status.DOWN, "业务服务尚未就绪 (the services are not ready)");
    }

    private List<Part> regions() {
        Regions known = regions;
        if (known == null) {
            return List.of(new Part("regions", Status.DOWN, "政策服务未启动 (the policy service is missing)"));
        }
        List<Part> parts = new ArrayList<>();
        Readiness readiness = known.readiness();
        parts.add(new Part("regions", status(readiness), detail(readiness)));
        for (RegionStatus region : known.list()) {
            if (region.state() != RegionStatus.State.IN_FORCE) {
                parts.add(new Part(
                        "region " + region.id(), Status.DEGRADED, region.state().chinese() + errors(region)));
            }
        }
        return parts;
    }

    private static Status status(Readiness readiness) {
        return readiness.missing().isEmpty() && readiness.state() != Readiness.State.WAITING ? Status.UP : Status.DOWN;
    }

    private static String detail(Readiness readiness) {
        if (!readiness.missing().isEmpty()) {
            return "缺少 (missing): " + String.join("、", readiness.missing());
        }
        return readiness.waiting().isEmpty() ? "" : "等待 (waiting for): " + String.join("、", readiness.waiting());
    }

    private static String errors(RegionStatus region) {
        return region.findings().stream()
                .map(Finding::toString)
                .findFirst()
                .map(first -> "：" + first)
                .orElse("");
    }

    /** What is needed to find out whether somebody may see the details. */
    record Readers(Sessions sessions, Tokens tokens, Gate gate) {}
}
