package org.baoxue.policy.internal.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baoxue.policy.Readiness;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.RegionStatus.State;
import org.baoxue.policy.internal.archive.RegionInForce;

/** What can be seen of the regions at one moment. Immutable. */
record Board(List<RegionStatus> regions, Readiness readiness) {
    static final Board EMPTY = new Board(List.of(), new Readiness(Readiness.State.WAITING, List.of(), List.of()));

    static Board of(
            Reign reign,
            Collection<Candidate> candidates,
            Map<String, Grace> graces,
            Set<String> expected,
            Set<String> waiting) {
        Set<String> ids = new TreeSet<>(reign.rows().keySet());
        candidates.forEach(candidate -> ids.add(candidate.regionId()));
        List<RegionStatus> regions = new ArrayList<>();
        for (String id : ids) {
            List<Candidate> claims = candidates.stream()
                    .filter(candidate -> candidate.regionId().equals(id))
                    .sorted(Candidate.BETTER)
                    .toList();
            regions.add(status(id, reign, claims, Optional.ofNullable(graces.get(id))));
        }
        return new Board(List.copyOf(regions), readiness(reign, expected, waiting));
    }

    private static Readiness readiness(Reign reign, Set<String> expected, Set<String> waiting) {
        List<String> missing = expected.stream()
                .filter(id -> !waiting.contains(id) && !reign.regions().containsKey(id))
                .toList();
        Readiness.State state = Readiness.State.READY;
        if (!waiting.isEmpty()) {
            state = Readiness.State.WAITING;
        } else if (!missing.isEmpty()) {
            state = Readiness.State.MISSING;
        }
        return new Readiness(state, List.copyOf(waiting), missing);
    }

    private static RegionStatus status(String id, Reign reign, List<Candidate> claims, Optional<Grace> grace) {
        Optional<Candidate> accepted =
                last(claims.stream().filter(claim -> claim.check().accepted()).toList());
        Optional<Candidate> bad =
                last(claims.stream().filter(claim -> !claim.check().accepted()).toList());
        Optional<Region> inForce = Optional.ofNullable(reign.regions().get(id));
        Optional<RegionInForce> row = Optional.ofNullable(reign.rows().get(id));
        State state;
        if (grace.isPresent() && inForce.isPresent()) {
            state = State.VANISHED_GRACE;
        } else if (inForce.isEmpty()) {
            state = State.REJECTED;
        } else {
            state = bad.isPresent() ? State.REJECTED_OLD_IN_FORCE : State.IN_FORCE;
        }
        return new RegionStatus(
                id,
                inForce.map(Region::title).orElse(""),
                row.map(RegionInForce::bundleVersion)
                        .or(() -> bad.map(claim -> claim.offer().bundle().version()))
                        .orElse(""),
                inForce.map(Region::contentHash).orElse(""),
                state,
                bad.or(() -> accepted).map(claim -> claim.check().findings()).orElse(List.of()),
                bad.map(claim -> claim.offer().bundle().version()),
                grace.map(Grace::ends));
    }

    private static Optional<Candidate> last(List<Candidate> claims) {
        return claims.stream().max(Candidate.BETTER);
    }
}
