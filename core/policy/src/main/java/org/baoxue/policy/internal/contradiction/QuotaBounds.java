package org.baoxue.policy.internal.contradiction;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendEducation.Quota;
import org.baoxue.policy.Contradiction;

/**
 * Whether the quotas of send-education that hold side by side in one place leave any number that meets them all. Only what no
 * calendar can reconcile is reported: a month touches at most six weeks and holds at least three whole ones.
 */
final class QuotaBounds implements Check {

    @Override
    public void look(Said said) {
        if (!(said.rule() instanceof SendEducation own)
                || !said.statement().fields().containsKey("quotas")) {
            return;
        }
        List<Quota> all = said.policy().rules(SendEducation.class).stream()
                .flatMap(rule -> rule.rule().quotas().stream())
                .toList();
        for (int i = 0; i < own.quotas().size(); i++) {
            Quota quota = own.quotas().get(i);
            for (Quota other : all) {
                if (clash(quota, other, all)) {
                    said.report(new AtOdds(
                            Contradiction.QUOTAS_CANNOT_HOLD,
                            "quotas",
                            "quotas[" + (i + 1) + "]",
                            show(quota),
                            "与之相容 (in keeping with)：" + show(other)));
                }
            }
        }
    }

    /** Whether the least of the first is more than the other allows in its time, or its time needs more than the first allows. */
    private static boolean clash(Quota quota, Quota other, List<Quota> all) {
        if (quota.measure() != other.measure()) {
            return false;
        }
        return tooMuch(quota, other, all) || tooLittle(quota, other);
    }

    /** The first asks for more than the other's limit can add up to. */
    private static boolean tooMuch(Quota longer, Quota shorter, List<Quota> all) {
        OptionalLong times = times(shorter.per(), longer.per(), true, all);
        return shorter.atMost().isPresent()
                && times.isPresent()
                && longer.atLeast() > shorter.atMost().get() * times.getAsLong();
    }

    /** The other's least adds up to more than the first's limit. */
    private static boolean tooLittle(Quota longer, Quota shorter) {
        OptionalLong times = times(shorter.per(), longer.per(), false, List.of());
        return longer.atMost().isPresent()
                && times.isPresent()
                && longer.atMost().get() < shorter.atLeast() * times.getAsLong();
    }

    /** How many of the shorter periods a longer one touches at most, or holds at least; empty if only a calendar knows. */
    private static OptionalLong times(QuotaPer shorter, QuotaPer longer, boolean most, List<Quota> all) {
        if (shorter == longer) {
            return OptionalLong.of(1);
        }
        if (shorter == QuotaPer.VISIT) {
            return most ? visits(longer, all) : OptionalLong.empty();
        }
        if (shorter == QuotaPer.WEEK && longer == QuotaPer.MONTH) {
            return OptionalLong.of(most ? 6 : 3);
        }
        return most ? inYear(shorter, longer) : OptionalLong.empty();
    }

    private static OptionalLong inYear(QuotaPer shorter, QuotaPer longer) {
        if (longer != QuotaPer.SCHOOL_YEAR) {
            return OptionalLong.empty();
        }
        return switch (shorter) {
            case WEEK -> OptionalLong.of(54);
            case MONTH -> OptionalLong.of(12);
            case TERM -> OptionalLong.of(2);
            case VISIT, SCHOOL_YEAR -> OptionalLong.empty();
        };
    }

    /** The most visits that the quotas allow in a period. */
    private static OptionalLong visits(QuotaPer period, List<Quota> all) {
        return all.stream()
                .filter(quota ->
                        quota.measure() == Measure.VISIT && quota.atMost().isPresent())
                .flatMapToLong(quota -> Stream.of(times(quota.per(), period, true, List.of()))
                        .flatMapToLong(OptionalLong::stream)
                        .map(times -> times * quota.atMost().get()))
                .min();
    }

    private static String show(Quota quota) {
        return "{measure: %s, per: %s, at-least: %d%s}"
                .formatted(
                        quota.measure().key(),
                        quota.per().key(),
                        quota.atLeast(),
                        quota.atMost().map(most -> ", at-most: " + most).orElse(""));
    }
}
