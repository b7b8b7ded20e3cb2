package org.baoxue.policy.internal.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.ArchivedRegion;
import org.baoxue.policy.PackageCheck;
import org.baoxue.policy.Prospect;
import org.baoxue.policy.Readiness;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.RegionPackage;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.Regions;
import org.baoxue.policy.internal.archive.Archive;
import org.baoxue.policy.internal.archive.History;

/** The services over the keeper of the regions. */
final class RegionService implements Policies, Regions {
    private final Reign reign;
    private final RegionKeeper keeper;
    private final Archive archive;
    private final History history;
    private final Worker worker;
    private final Gate gate;

    RegionService(Reign reign, RegionKeeper keeper, Archive archive, History history, Worker worker, Gate gate) {
        this.reign = reign;
        this.keeper = keeper;
        this.archive = archive;
        this.history = history;
        this.worker = worker;
        this.gate = gate;
    }

    @Override
    public PolicySnapshot current() {
        return reign.current().snapshot();
    }

    @Override
    public List<InForce> since(Instant from) {
        return history.since(from);
    }

    @Override
    public List<RegionStatus> list() {
        return keeper.board().regions();
    }

    @Override
    public Optional<RegionStatus> show(String id) {
        return list().stream().filter(status -> status.id().equals(id)).findFirst();
    }

    @Override
    public List<PackageCheck> check(Actor actor, List<RegionPackage> packages) {
        gate.require(actor, Action.REGION_CHECK);
        return RegionCheck.check(
                packages, worker.call(() -> List.copyOf(reign.regions().values())));
    }

    @Override
    public Prospect prospect(Collection<Region> entering) {
        return worker.call(() -> new Prospect(current(), reign.with(entering)));
    }

    @Override
    public void remove(Actor actor, String id) {
        gate.require(actor, Action.REGION_MANAGE);
        worker.call(() -> {
            keeper.remove(id, actor.name());
            return id;
        });
    }

    @Override
    public List<ArchivedRegion> archive(String id) {
        return archive.texts(id);
    }

    @Override
    public Optional<Map<String, byte[]>> files(String contentHash) {
        return archive.files(contentHash);
    }

    @Override
    public Readiness readiness() {
        return keeper.board().readiness();
    }
}
