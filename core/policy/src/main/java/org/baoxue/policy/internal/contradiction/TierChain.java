package org.baoxue.policy.internal.contradiction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.Contradiction;

/** Whether each holder below the first is in a unit that some tier is in charge of. */
final class TierChain implements Check {

    @Override
    public void look(Said said) {
        if (!(said.rule() instanceof Responsibility responsibility)
                || !said.statement().fields().containsKey("tiers")) {
            return;
        }
        List<Responsibility.Tier> tiers = responsibility.tiers();
        Set<UnitKind> owned = EnumSet.noneOf(UnitKind.class);
        tiers.forEach(tier -> unitOf(tier.charge()).ifPresent(owned::add));
        Optional<UnitKind> first =
                tiers.stream().flatMap(tier -> unitOf(tier.holder()).stream()).min(UnitKind::compareTo);
        for (int i = 0; i < tiers.size(); i++) {
            Party holder = tiers.get(i).holder();
            Optional<UnitKind> unit = unitOf(holder)
                    .filter(kind -> !owned.contains(kind) && !kind.equals(first.orElse(null)))
                    .filter(kind -> first.map(top -> top.line() == kind.line()).orElse(false));
            if (unit.isPresent()) {
                said.report(new AtOdds(
                        Contradiction.TIER_WITHOUT_OWNER,
                        "tiers",
                        "tiers[" + (i + 1) + "].holder",
                        holder.key() + "（" + holder.chinese() + "）",
                        "有一层的 charge 为 %s (a tier in charge of %s)"
                                .formatted(unit.get().key(), unit.get().key())));
            }
        }
    }

    /** The unit that a party is, or belongs to. */
    private static Optional<UnitKind> unitOf(Party party) {
        return switch (party) {
            case COUNTY_LEADER -> Optional.of(UnitKind.COUNTY_GOVERNMENT);
            case TOWNSHIP_LEADER -> Optional.of(UnitKind.TOWNSHIP_GOVERNMENT);
            case VILLAGE_CADRE -> Optional.of(UnitKind.VILLAGE);
            case GROUP_CADRE -> Optional.of(UnitKind.VILLAGE_GROUP);
            case BUREAU_LEADER -> Optional.of(UnitKind.COUNTY_EDUCATION);
            case PRINCIPAL, SCHOOL_LEADER -> Optional.of(UnitKind.SCHOOL);
            case CLASS_TEACHER -> Optional.of(UnitKind.CLASS);
            default -> party.unit();
        };
    }
}
