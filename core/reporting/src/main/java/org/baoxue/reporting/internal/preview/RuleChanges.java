package org.baoxue.reporting.internal.preview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.policy.Prospect;
import org.baoxue.policy.comparison.PolicyDiff;
import org.baoxue.policy.comparison.PolicyDiffs;
import org.baoxue.policy.comparison.RuleText;
import org.baoxue.reporting.preview.RuleChange;
import org.baoxue.reporting.preview.RuleChange.FieldChange;
import org.baoxue.reporting.preview.RuleChange.Kind;

/** Which rules differ, each difference once with the places where it holds. Pure. */
final class RuleChanges {

    private static final int PLACES = 20;

    private RuleChanges() {}

    private record Difference(RuleKey key, Kind kind, List<FieldChange> fields) {}

    static List<RuleChange> between(Prospect prospect, Collection<PolicyPlace> places, LocalDate day) {
        Map<String, Difference> found = new TreeMap<>();
        Map<String, Set<String>> where = new TreeMap<>();
        for (PolicyPlace place : places) {
            // The new policy first, so that a relation says what becomes of the rule
            PolicyDiff diff = PolicyDiffs.between(
                    prospect.next().resolve(place, day), prospect.current().resolve(place, day));
            for (PolicyDiff.RuleDiff rule : diff.rules()) {
                Difference difference = difference(rule);
                String name = difference.key().text() + difference;
                found.putIfAbsent(name, difference);
                where.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(code(place));
            }
        }
        return found.entrySet().stream()
                .map(entry -> change(entry.getValue(), where.get(entry.getKey())))
                .toList();
    }

    private static RuleChange change(Difference difference, Set<String> places) {
        return new RuleChange(
                difference.key(),
                difference.kind(),
                difference.fields(),
                places.stream().limit(PLACES).toList(),
                places.size());
    }

    private static String code(PolicyPlace place) {
        return place.schools().isEmpty()
                ? place.division().digits()
                : place.schools().get(place.schools().size() - 1);
    }

    private static Difference difference(PolicyDiff.RuleDiff rule) {
        Kind kind =
                switch (rule.presence()) {
                    case ONLY_A -> Kind.ADDED;
                    case ONLY_B -> Kind.REMOVED;
                    case BOTH -> Kind.CHANGED;
                };
        return new Difference(
                rule.key(), kind, rule.fields().stream().map(RuleChanges::field).toList());
    }

    private static FieldChange field(PolicyDiff.FieldDiff field) {
        return new FieldChange(
                field.field(),
                RuleText.label(field.field()),
                field.b().map(PolicyDiff.Said::text),
                field.a().map(PolicyDiff.Said::text),
                field.relation());
    }
}
