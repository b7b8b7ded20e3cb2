package org.baoxue.casework.internal.responsibility;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Invalid;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.responsibility.Tier;
import org.baoxue.casework.responsibility.TierName;

/** The tiers that the plans have, under one snapshot. Remembers what it resolved; for one thread. */
final class Tiers {

    private static final String ANSWERS_FOR = "包";

    private record At(PolicyPlace place, LocalDate day) {}

    private final PolicySnapshot policy;
    private final Map<At, List<Tier>> known = new HashMap<>();

    Tiers(PolicySnapshot policy) {
        this.policy = policy;
    }

    String policyHash() {
        return policy.hash();
    }

    /** The tiers that fit a charge. */
    List<Tier> of(Site site, LocalDate day) {
        return known.computeIfAbsent(new At(site.policy(), day), this::all).stream()
                .filter(tier -> fits(tier.charge(), site))
                .toList();
    }

    /**
     * The tier that somebody wrote; empty where nothing was written and the plan has none.
     *
     * @throws Invalid if the plan has others, or none
     */
    Optional<Tier> choose(Site site, LocalDate day, Optional<String> written) {
        List<Tier> offered = of(site, day);
        if (written.isEmpty()) {
            if (offered.isEmpty()) {
                return Optional.empty();
            }
            throw new Invalid("/tier", "应为下列之一 (expected one of): " + words(offered));
        }
        if (offered.isEmpty()) {
            throw new Invalid("/tier", "方案未规定这一对象由谁包保，应留空 (the plan is silent: leave it empty)");
        }
        String wanted = normal(written.get());
        List<Tier> found = offered.stream()
                .filter(tier -> normal(tier.key()).equals(wanted)
                        || normal(tier.name().words()).equals(wanted))
                .toList();
        if (found.size() > 1) {
            throw new Invalid(
                    "/tier",
                    "方案中有几处，请写明是哪一处 (say which): "
                            + found.stream().map(Tier::key).collect(Collectors.joining("、")));
        }
        return Optional.of(found.stream()
                .findFirst()
                .orElseThrow(() -> new Invalid("/tier", "应为下列之一 (expected one of): " + words(offered))));
    }

    private static String words(List<Tier> tiers) {
        return tiers.stream().map(tier -> tier.name().words()).distinct().collect(Collectors.joining("、"));
    }

    private List<Tier> all(At at) {
        List<Tier> tiers = new ArrayList<>();
        for (ResolvedRule<Responsibility> rule :
                policy.resolve(at.place(), at.day()).rules(Responsibility.class)) {
            List<Responsibility.Tier> named = rule.rule().tiers();
            for (int i = 0; i < named.size(); i++) {
                // What the law asks of parents is theirs without anybody assigning it.
                if (named.get(i).holder().kind() != Party.Kind.FAMILY) {
                    tiers.add(tier(rule, named.get(i), i + 1));
                }
            }
        }
        return List.copyOf(tiers);
    }

    private static Tier tier(ResolvedRule<Responsibility> rule, Responsibility.Tier tier, int number) {
        String words = tier.holderWords().orElse(tier.holder().chinese())
                + ANSWERS_FOR
                + tier.chargeWords().orElse(tier.charge().chinese());
        return new Tier(
                rule.key().text() + "#" + number,
                new TierName(rule.key(), rule.rule().model(), rule.rule().line(), words),
                tier.holder(),
                tier.charge(),
                sentence(rule));
    }

    static Optional<String> sentence(ResolvedRule<?> rule) {
        return rule.voices().stream()
                .flatMap(voice -> voice.statement().source().stream())
                .map(Source::quote)
                .filter(quote -> !quote.isEmpty())
                .reduce((weaker, stronger) -> stronger);
    }

    private static boolean fits(Party charge, Site site) {
        return switch (site.charge().kind()) {
            case CHILD -> charge == Party.PUPIL || charge == Party.HOUSEHOLD;
            case UNIT -> {
                UnitKind kind = site.unit().orElseThrow().kind();
                // A grade is its classes, which are the units that there are.
                yield charge.unit().filter(kind::equals).isPresent()
                        || (charge == Party.GRADE && kind == UnitKind.CLASS);
            }
            case PLACE -> fits(charge, site.places().get(0).level());
        };
    }

    private static boolean fits(Party charge, DivisionLevel level) {
        return switch (charge) {
            case VILLAGE -> level == DivisionLevel.VILLAGE;
            case TOWNSHIP_GOVERNMENT -> level == DivisionLevel.TOWNSHIP;
            case COUNTY_GOVERNMENT -> level == DivisionLevel.COUNTY;
            case AREA -> level == DivisionLevel.VILLAGE || level == DivisionLevel.TOWNSHIP;
            default -> false;
        };
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
