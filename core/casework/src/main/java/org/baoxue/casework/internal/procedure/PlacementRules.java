package org.baoxue.casework.internal.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Placement;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.casework.CaseProcedure.PlacementOption;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Placements;
import org.baoxue.policy.evaluation.Standing;

/**
 * Where the plan of the governing place wants a returned child placed. Pure.
 *
 * @param offers the rules whose length of absence fits or that give none, the fitting ones first
 */
public record PlacementRules(List<ResolvedRule<Placement>> offers) {

    public PlacementRules {
        offers = List.copyOf(offers);
    }

    /**
     * The rules for an absence.
     *
     * @param left first day of absence
     * @param returned day of the return
     */
    public static PlacementRules of(ResolvedPolicy policy, LocalDate left, LocalDate returned) {
        List<ResolvedRule<Placement>> all = policy.rules(Placement.class);
        Stream<ResolvedRule<Placement>> fitting = all.stream()
                .filter(rule -> applies(policy, rule, left, returned).orElse(false));
        Stream<ResolvedRule<Placement>> unmeasured = all.stream()
                .filter(rule -> applies(policy, rule, left, returned).isEmpty());
        return new PlacementRules(Stream.concat(fitting, unmeasured).toList());
    }

    /** All rules with whether they are for this absence: the fitting ones first, the others last. */
    public static List<PlacementOption> options(ResolvedPolicy policy, LocalDate left, LocalDate returned) {
        return policy.rules(Placement.class).stream()
                .map(rule -> new PlacementOption(
                        rule.rule().to(),
                        applies(policy, rule, left, returned),
                        rule.rule().words(),
                        rule.rule().classCap(),
                        rule.rule().factors(),
                        rule.key(),
                        rule.strength(),
                        Sentences.of(rule)))
                .sorted(Comparator.comparing(
                        option -> option.fits().map(fits -> fits ? 0 : 2).orElse(1)))
                .toList();
    }

    private static Optional<Boolean> applies(
            ResolvedPolicy policy, ResolvedRule<Placement> rule, LocalDate left, LocalDate returned) {
        return Placements.applies(rule.rule(), left, returned, Calendars.of(policy));
    }

    /** The rule that offers the placement; empty where no plan speaks of it (方案未规定). */
    public Optional<RuleKey> ruleOf(PlacementKind to) {
        return offering(to).map(ResolvedRule::key).findFirst();
    }

    /** Where the placement departs from what is offered. */
    public Stream<Departure> departures(PlacementKind to, Optional<Integer> classSize) {
        return Stream.concat(
                elsewhere(to).stream(), offering(to).flatMap(rule -> tooLarge(rule, to, classSize).stream()));
    }

    private Stream<ResolvedRule<Placement>> offering(PlacementKind to) {
        return offers.stream()
                .filter(rule ->
                        rule.rule().to().contains(to) || rule.rule().to().contains(PlacementKind.BY_CASE));
    }

    private Optional<Departure> elsewhere(PlacementKind to) {
        if (offers.isEmpty() || offering(to).findAny().isPresent()) {
            return Optional.empty();
        }
        String wanted = String.join(
                "、",
                offers.stream()
                        .flatMap(rule -> rule.rule().to().stream())
                        .map(PlacementKind::chinese)
                        .distinct()
                        .toList());
        return Optional.of(new Departure(
                "/to",
                "按缺课时间应安置到%s，实为%s：%s (the plan offers another placement for this absence)"
                        .formatted(wanted, to.chinese(), Sentences.cited(offers)),
                offers.stream().allMatch(rule -> rule.strength() == Strength.MUST)));
    }

    private static Optional<Departure> tooLarge(
            ResolvedRule<Placement> rule, PlacementKind to, Optional<Integer> classSize) {
        if (to != PlacementKind.SEPARATE_CLASS || rule.rule().classCap().isEmpty()) {
            return Optional.empty();
        }
        int cap = rule.rule().classCap().get();
        if (classSize.isEmpty()) {
            return Optional.of(new Departure(
                    "/classSize",
                    "单独编班须填写班额：%s (the size of the separate class is missing)".formatted(Sentences.cited(rule)),
                    true));
        }
        return Placements.classSize(rule, classSize.get())
                .filter(standing -> standing != Standing.MET)
                .map(standing -> new Departure(
                        "/classSize",
                        "单独编班最多%d人，实为%d人：%s (the separate class is too large)"
                                .formatted(cap, classSize.get(), Sentences.cited(rule)),
                        standing == Standing.BROKEN));
    }
}
