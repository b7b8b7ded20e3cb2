package org.baoxue.reporting.internal.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.policy.Prospect;
import org.baoxue.reporting.preview.RuleChange;
import org.baoxue.reporting.preview.RuleChange.FieldChange;
import org.baoxue.reporting.preview.RuleChange.Kind;

/** Which rules differ, each difference once with the places where it holds. Pure. */
final class RuleChanges {

    private static final int PLACES = 20;
    private static final String STRENGTH = "strength";

    private RuleChanges() {}

    private record Difference(RuleKey key, Kind kind, List<FieldChange> fields) {}

    static List<RuleChange> between(Prospect prospect, Collection<PolicyPlace> places, LocalDate day) {
        Map<String, Difference> found = new TreeMap<>();
        Map<String, Set<String>> where = new TreeMap<>();
        for (PolicyPlace place : places) {
            ResolvedPolicy before = prospect.current().resolve(place, day);
            ResolvedPolicy after = prospect.next().resolve(place, day);
            for (Difference difference : differences(before, after)) {
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

    private static List<Difference> differences(ResolvedPolicy before, ResolvedPolicy after) {
        Set<RuleKey> keys = new TreeSet<>(before.rules().keySet());
        keys.addAll(after.rules().keySet());
        List<Difference> all = new ArrayList<>();
        for (RuleKey key : keys) {
            ResolvedRule<?> was = before.rules().get(key);
            ResolvedRule<?> will = after.rules().get(key);
            List<FieldChange> fields = Objects.equals(was, will) ? List.of() : fields(texts(was), texts(will));
            if (!fields.isEmpty()) {
                Kind kind = was == null ? Kind.ADDED : will == null ? Kind.REMOVED : Kind.CHANGED;
                all.add(new Difference(key, kind, fields));
            }
        }
        return all;
    }

    private static Map<String, String> texts(ResolvedRule<?> rule) {
        Map<String, String> texts = new TreeMap<>();
        if (rule != null) {
            rule.fields().forEach((name, value) -> texts.put(name, text(value.value())));
            texts.put(STRENGTH, rule.strength().key());
        }
        return texts;
    }

    /** A plain value with the keys of maps in order, so that equal values have equal texts. */
    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(String.valueOf(key), text(item)));
            return sorted.toString();
        }
        return value instanceof Collection<?> items
                ? items.stream().map(RuleChanges::text).toList().toString()
                : String.valueOf(value);
    }

    private static List<FieldChange> fields(Map<String, String> was, Map<String, String> will) {
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(will.keySet());
        return names.stream()
                .filter(name -> !Optional.ofNullable(was.get(name)).equals(Optional.ofNullable(will.get(name))))
                .map(name ->
                        new FieldChange(name, Optional.ofNullable(was.get(name)), Optional.ofNullable(will.get(name))))
                .toList();
    }
}
