package org.baoxue.policy.internal.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.reader.Inspection;

/**
 * An offer that was looked at.
 *
 * @param regionId the region it claims: the one its files name, else the one its bundle brought before
 */
record Candidate(Offer offer, CheckResult check, String regionId) {
    /** The best last: the highest version, then the bundle installed last. */
    static final Comparator<Candidate> BETTER = Comparator.comparing(
                    (Candidate candidate) -> candidate.offer().version())
            .thenComparing(candidate -> candidate.offer().bundleId());

    /**
     * Checks an offer.
     *
     * @param others the regions in force
     * @param known the region that the bundle is known to bring, if its files do not say
     */
    static Candidate of(Offer offer, Collection<Region> others, Optional<String> known) {
        Inspection inspection = offer.running() && offer.findings().isEmpty()
                ? Inspection.of(offer.files(), others)
                : Inspection.nothing();
        List<Finding> findings = new ArrayList<>(offer.findings());
        findings.addAll(inspection.findings());
        String id = inspection
                .read()
                .map(region -> region.region().id())
                .or(() -> known)
                .orElse(offer.bundle().name());
        return new Candidate(offer, new CheckResult(inspection.accepted(), findings), id);
    }

    /** The same offer beside other regions. What was accepted once stays so, with the findings of now. */
    Candidate again(Collection<Region> others) {
        Candidate now = of(offer, others, Optional.of(regionId));
        CheckResult result = new CheckResult(now.check.region().or(check::region), now.check.findings());
        return new Candidate(offer, result, now.regionId);
    }

    boolean rejected() {
        return offer.running() && !check.accepted();
    }

    /** Whether it is of a higher version than the other one and cannot rule: broken, not removed. */
    boolean rejectedAfter(Candidate other) {
        return !check.accepted() && BETTER.compare(this, other) > 0;
    }
}
