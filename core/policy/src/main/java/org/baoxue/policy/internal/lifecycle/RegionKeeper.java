package org.baoxue.policy.internal.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baoxue.access.Conflict;
import org.baoxue.access.NotFound;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Severity;
import org.baoxue.policy.internal.archive.BundleName;
import org.baoxue.policy.internal.archive.RegionInForce;
import org.baoxue.storage.StorageException;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the regions: decides on what bundles bring, waits out the grace of those that vanish, and holds on to what was
 * accepted when something bad comes. All methods run on the worker's thread.
 */
final class RegionKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RegionKeeper.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Reign reign;
    private final Worker worker;
    private final Clock clock;
    private final Patience patience;
    private final Map<Long, Candidate> candidates = new TreeMap<>();
    private final Map<String, Grace> graces = new HashMap<>();
    private final Set<String> expected = new TreeSet<>();
    private final Set<String> waiting = new TreeSet<>();
    private volatile Board board = Board.EMPTY;

    RegionKeeper(Reign reign, Worker worker, Clock clock, Patience patience) {
        this.reign = reign;
        this.worker = worker;
        this.clock = clock;
        this.patience = patience;
    }

    /** Takes up what was in force and begins to wait for the bundles. */
    void start() {
        reign.resume();
        expected.addAll(patience.expected());
        expected.addAll(reign.rows().keySet());
        waiting.addAll(expected);
        expected.forEach(id -> await(id, patience.bootGrace()));
        post();
    }

    /** What is to be seen; for any thread. */
    Board board() {
        return board;
    }

    /** A bundle with a region is active, or should be. */
    void offered(Offer offer) {
        Candidate before = candidates.get(offer.bundleId());
        Optional<String> known =
                offer.running() || before == null ? reign.regionOf(offer.bundle()) : Optional.of(before.regionId());
        Candidate candidate = Candidate.of(offer, reign.regions().values(), known);
        candidates.put(offer.bundleId(), candidate);
        log(candidate);
        settle(candidate.regionId(), false);
        if (before != null && !before.regionId().equals(candidate.regionId())) {
            settle(before.regionId(), true);
        }
        post();
    }

    /** A bundle was stopped or uninstalled. */
    void gone(long bundleId) {
        Candidate before = candidates.remove(bundleId);
        if (before != null) {
            settle(before.regionId(), true);
            post();
        }
    }

    /** Ends a region at once. */
    void remove(String id, String by) {
        List<Candidate> claims = claims(id);
        if (claims.isEmpty() && !reign.rows().containsKey(id)) {
            throw new NotFound("没有地区 %s (no such region)".formatted(id));
        }
        try {
            claims.forEach(claim -> claim.offer().stop().run());
        } catch (IllegalStateException e) {
            throw new Conflict("插件包无法停止 (a bundle cannot be stopped)：" + e.getMessage());
        }
        claims.forEach(claim -> candidates.remove(claim.offer().bundleId()));
        decided(id);
        end(id, "由 %s 移除 (removed)".formatted(by));
        post();
    }

    /** Decides what claims a region now that one came or, if the one that ruled may have left, went. */
    private void settle(String id, boolean left) {
        List<Candidate> claims = claims(id);
        Optional<Candidate> best = best(claims);
        boolean older = best.filter(this::older).isPresent();
        boolean broken = claims.stream()
                .anyMatch(claim -> best.filter(claim::rejectedAfter).isPresent());
        if (best.isPresent() && !(older && (left || broken || waiting.contains(id)))) {
            adopt(best.get());
        } else if (claims.stream().anyMatch(Candidate::rejected) && (best.isEmpty() || broken)) {
            decided(id);
        } else if ((claims.isEmpty() || (older && !broken))
                && reign.rows().containsKey(id)
                && !graces.containsKey(id)) {
            LOG.info("地区 {} 的插件已移除，宽限 {} (region vanished, grace period)", id, patience.grace());
            await(id, patience.grace());
        }
    }

    private static Optional<Candidate> best(List<Candidate> claims) {
        return claims.stream().filter(claim -> claim.check().accepted()).max(Candidate.BETTER);
    }

    /**
     * Whether it would take the region back to an older version. Between the two halves of an update, and while a start
     * brings the bundles one by one, the older of two bundles is alone for a moment.
     */
    private boolean older(Candidate candidate) {
        RegionInForce row = reign.rows().get(candidate.regionId());
        return row != null
                && reign.regions().containsKey(candidate.regionId())
                && candidate.offer().version().compareTo(Version.parseVersion(row.bundleVersion())) < 0;
    }

    private void adopt(Candidate candidate) {
        String id = candidate.regionId();
        boolean changed;
        try {
            changed = reign.enter(candidate.check().region().orElseThrow(), candidate.offer());
        } catch (StorageException e) {
            LOG.error("地区 {} 无法存档，稍后重试 (a region cannot be archived, will be tried again)", id, e);
            worker.after(RETRY, () -> {
                settle(id, false);
                post();
            });
            return;
        }
        decided(id);
        expected.add(id);
        if (changed) {
            LOG.info(
                    "地区 {} {} 生效 (region in force)",
                    id,
                    candidate.offer().bundle().version());
            reconsider();
        }
    }

    /** What was rejected for want of another region's rule may be sound now, and remarks may be out of date. */
    private void reconsider() {
        for (Candidate before : List.copyOf(candidates.values())) {
            if (before.offer().running()) {
                Candidate again = before.again(reign.regions().values());
                candidates.put(again.offer().bundleId(), again);
                if (before.rejected() && again.check().accepted()) {
                    settle(again.regionId(), false);
                }
            }
        }
    }

    private void await(String id, Duration patienceLeft) {
        Instant ends = clock.instant().plus(patienceLeft);
        graces.put(id, new Grace(worker.after(patienceLeft, () -> graceEnded(id)), ends));
    }

    private void graceEnded(String id) {
        decided(id);
        List<Candidate> claims = claims(id);
        if (claims.isEmpty()) {
            end(id, "宽限期满 (grace period over)");
        } else {
            settle(id, false);
        }
        post();
    }

    private void end(String id, String why) {
        if (!reign.rows().containsKey(id)) {
            return;
        }
        try {
            reign.leave(id, why);
        } catch (StorageException e) {
            LOG.error("地区 {} 的失效无法记录，稍后重试 (a region's end cannot be recorded, will be tried again)", id, e);
            await(id, RETRY);
            return;
        }
        if (!patience.expected().contains(id)) {
            expected.remove(id);
        }
        LOG.info("地区 {} 失效：{} (region out of force)", id, why);
    }

    private void decided(String id) {
        waiting.remove(id);
        Grace grace = graces.remove(id);
        if (grace != null) {
            grace.timer().cancel();
        }
    }

    private List<Candidate> claims(String id) {
        return candidates.values().stream()
                .filter(candidate -> candidate.regionId().equals(id))
                .toList();
    }

    private void post() {
        board = Board.of(reign, candidates.values(), graces, expected, waiting);
    }

    private static void log(Candidate candidate) {
        if (!candidate.offer().running()) {
            return;
        }
        BundleName bundle = candidate.offer().bundle();
        if (candidate.rejected()) {
            LOG.error("地区插件 {} {} 被拒 (region rejected)", bundle.name(), bundle.version());
            for (Finding finding : candidate.check().findings(Severity.ERROR)) {
                LOG.error("{} {}: {}", bundle.name(), bundle.version(), finding);
            }
        }
    }
}
