package org.baoxue.casework.responsibility;

import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.roster.ChildId;

/**
 * Which letters, those signed last first.
 *
 * @param unit only those that this unit and the units below keep
 * @param child only those that this pupil or the pupil's guardian signed
 * @param parties only those that one of these pledged; all if empty
 * @param revoked also entries that were taken back
 * @param page which part of the list
 */
public record PledgeQuery(
        Optional<String> unit, Optional<ChildId> child, Set<Party> parties, boolean revoked, PageRequest page) {
    public PledgeQuery {
        parties = Set.copyOf(parties);
    }
}
