package org.baoxue.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;

/**
 * A policy as people name it: {@code 341502} for what is in force in a place, {@code 341502@3fa9c1} for another version, by
 * the hash of a past policy or of a text of a region; {@code 全国} is the nation.
 *
 * @param division the place
 * @param version what stands behind the {@code @}; empty for the policy in force
 */
public record PolicyName(DivisionCode division, Optional<String> version) {
    private static final String NATION = "全国";

    /**
     * Reads a name.
     *
     * @param pointer where it stands in the request, for the message
     * @throws Invalid if it is none
     */
    public static PolicyName parse(String pointer, String text) {
        String[] parts = text.strip().split("@", 2);
        Optional<String> version = parts.length == 2 ? Optional.of(parts[1].strip()) : Optional.empty();
        if (version.filter(String::isEmpty).isPresent()) {
            throw new Invalid(pointer, "@ 后应为版本的哈希 (a hash stands behind the @)");
        }
        try {
            DivisionCode division = parts[0].strip().equals(NATION) ? DivisionCode.NATION : DivisionCode.of(parts[0]);
            return new PolicyName(division, version);
        } catch (IllegalArgumentException e) {
            throw new Invalid(pointer, e.getMessage());
        }
    }

    /**
     * The policy of this name on a day.
     *
     * @throws org.baoxue.access.Denied unless the actor may read policies
     * @throws org.baoxue.access.NotFound if there is no such version
     */
    public ResolvedPolicy resolve(Policies policies, PolicyHistory history, Actor actor, LocalDate day) {
        PolicySnapshot snapshot =
                version.map(hash -> history.version(actor, hash)).orElseGet(policies::current);
        return snapshot.resolve(division, day);
    }
}
