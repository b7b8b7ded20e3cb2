package org.baoxue.api.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Rule;

/**
 * All rules as they hold in one place or school on one day. Immutable and thread-safe.
 *
 * @param hash hash of the snapshot it was resolved from; with place and day it identifies every value here
 * @param place the place, and the school if one was asked for
 * @param day the day, in Asia/Shanghai
 * @param rules by key
 * @param silent keys on which the plans of the place are silent and no layer says anything, with who was silent
 */
public record ResolvedPolicy(
        String hash,
        PolicyPlace place,
        LocalDate day,
        SortedMap<RuleKey, ResolvedRule<?>> rules,
        Map<RuleKey, List<Voice>> silent) {

    public ResolvedPolicy {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        silent = Map.copyOf(silent);
    }

    /** The rules of a place without any school. */
    public ResolvedPolicy(
            String hash,
            DivisionCode division,
            LocalDate day,
            SortedMap<RuleKey, ResolvedRule<?>> rules,
            Map<RuleKey, List<Voice>> silent) {
        this(hash, PolicyPlace.of(division), day, rules, silent);
    }

    /** The division for which the rules hold. */
    public DivisionCode division() {
        return place.division();
    }

    /** The rule under this key, if it is of the given type. */
    public <R extends Rule> Optional<ResolvedRule<R>> rule(RuleKey key, Class<R> type) {
        return Optional.ofNullable(rules.get(key))
                .filter(found -> type.isInstance(found.rule()))
                .map(ResolvedPolicy::cast);
    }

    /** All rules of one type, in the order of their keys. */
    public <R extends Rule> List<ResolvedRule<R>> rules(Class<R> type) {
        return rules.values().stream()
                .filter(found -> type.isInstance(found.rule()))
                .map(ResolvedPolicy::<R>cast)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Rule> ResolvedRule<R> cast(ResolvedRule<?> rule) {
        return (ResolvedRule<R>) rule;
    }
}
