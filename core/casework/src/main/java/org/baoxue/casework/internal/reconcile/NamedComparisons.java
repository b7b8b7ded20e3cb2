package org.baoxue.casework.internal.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Reconciliation;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.policy.PolicyPlaces;

/** Which comparisons the plans of a place ask for. */
final class NamedComparisons {

    private NamedComparisons() {}

    /** The keys of the rules that ask for each. */
    static Map<ListComparison, List<String>> of(Given given) {
        Map<ListComparison, List<String>> named = new EnumMap<>(ListComparison.class);
        for (ResolvedRule<Reconciliation> rule : rules(given)) {
            for (ListComparison comparison : comparisons(rule)) {
                named.computeIfAbsent(comparison, none -> new ArrayList<>())
                        .add(rule.key().text());
            }
        }
        return named;
    }

    /** The rules that ask for a comparison. */
    static List<ResolvedRule<Reconciliation>> rules(Given given, ListComparison comparison) {
        return rules(given).stream()
                .filter(rule -> comparisons(rule).contains(comparison))
                .toList();
    }

    private static List<ResolvedRule<Reconciliation>> rules(Given given) {
        return given.policy()
                .resolve(new PolicyPlaces(given.tree()).of(given.unit()), given.today())
                .rules(Reconciliation.class);
    }

    private static Collection<ListComparison> comparisons(ResolvedRule<Reconciliation> rule) {
        return ListComparison.of(Set.copyOf(rule.rule().lists()));
    }

    /**
     * That of a school, which has no list but that of its pupils.
     *
     * @throws Invalid if another is wanted
     */
    static List<ListComparison> chosenBySchool(Set<ListComparison> wanted) {
        ListComparison own = ListComparison.ENROLMENT_ATTENDING;
        if (!Set.of(own).containsAll(wanted)) {
            throw new Invalid(
                    "/comparisons",
                    "学校只比「%s」，其余名单由区县、乡镇等按地方负责的单位比对 (a school compares its own pupils with its roll alone)"
                            .formatted(own.chinese()));
        }
        return List.of(own);
    }

    /**
     * Those to be made, in order.
     *
     * @throws Invalid if none is wanted and none is named
     */
    static List<ListComparison> chosen(Set<ListComparison> wanted, Map<ListComparison, List<String>> named) {
        Set<ListComparison> chosen = wanted.isEmpty() ? named.keySet() : EnumSet.copyOf(wanted);
        if (chosen.isEmpty()) {
            throw new Invalid("/comparisons", "方案未规定比对哪些名单，请指明 (no plan of the place names a comparison)");
        }
        return List.copyOf(chosen);
    }
}
