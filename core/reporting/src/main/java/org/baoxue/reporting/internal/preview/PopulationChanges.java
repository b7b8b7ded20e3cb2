package org.baoxue.reporting.internal.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.casework.Outlook.CaseEffect;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.Prospect;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.ChildChange.Kind;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;

/**
 * Whom the rules of population count: a row of the household list by the rules of its place, a pupil by those of the school.
 * What holds in a place is looked up once. For one thread.
 */
final class PopulationChanges {

    private final Prospect prospect;
    private final UnitTree tree;
    private final LocalDate day;
    private final Map<PolicyPlace, Rules> known = new HashMap<>();

    PopulationChanges(Prospect prospect, UnitTree tree, LocalDate day) {
        this.prospect = prospect;
        this.tree = tree;
        this.day = day;
    }

    private record Rules(Map<RuleKey, Population> before, Map<RuleKey, Population> after) {}

    List<ChildChange> of(Household row) {
        return changes(
                row.child(),
                row.birthDate(),
                PolicyPlace.of(row.division()),
                row.division().digits(),
                Optional.empty());
    }

    List<ChildChange> of(Enrolment row) {
        return tree.find(row.schoolId())
                .map(new PolicyPlaces(tree)::of)
                .map(place -> changes(row.child(), row.birthDate(), place, row.schoolId(), Optional.of(row.classId())))
                .orElse(List.of());
    }

    private List<ChildChange> changes(
            ChildId child, LocalDate birth, PolicyPlace place, String group, Optional<String> classId) {
        Rules rules = known.computeIfAbsent(
                place, any -> new Rules(rules(prospect.current(), place), rules(prospect.next(), place)));
        Map<RuleKey, Population> was = rules.before();
        Map<RuleKey, Population> will = rules.after();
        if (was.equals(will)) {
            return List.of();
        }
        Set<RuleKey> keys = new TreeSet<>(was.keySet());
        keys.addAll(will.keySet());
        List<ChildChange> changes = new ArrayList<>();
        for (RuleKey key : keys) {
            boolean counted = counts(was.get(key), birth);
            if (counted != counts(will.get(key), birth)) {
                changes.add(new ChildChange(
                        child,
                        "",
                        counted ? Kind.NOT_COUNTED : Kind.COUNTED,
                        group,
                        classId,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(key),
                        CaseEffect.NONE));
            }
        }
        return changes;
    }

    private Map<RuleKey, Population> rules(PolicySnapshot policy, PolicyPlace place) {
        Map<RuleKey, Population> rules = new TreeMap<>();
        policy.resolve(place, day).rules(Population.class).forEach(rule -> rules.put(rule.key(), rule.rule()));
        return rules;
    }

    private boolean counts(Population rule, LocalDate birth) {
        return rule != null && SchoolAge.onRoster(rule, birth, day);
    }
}
