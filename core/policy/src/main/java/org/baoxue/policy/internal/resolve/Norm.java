package org.baoxue.policy.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.Voice.LayerName;
import org.baoxue.policy.comparison.Comparisons;
import org.baoxue.policy.comparison.FieldRelation;

/**
 * What the layers above one place say under one key, by which its own layer is measured. Proposals of the platform are no
 * part of it, and a later text of the same place is not measured by the one it replaces. For one thread.
 */
final class Norm {
    private Map<String, FieldValue> fields = Map.of();
    private Strength strength = Strength.MUST;
    private String speaker = "";
    private final Map<String, LayerLevel> levels = new HashMap<>();
    private State latest = new State(Map.of(), Strength.MUST, null);

    /** What stands after a layer has spoken. */
    private record State(Map<String, FieldValue> fields, Strength strength, LayerName layer) {}

    /** A layer is about to speak. */
    void before(LayerName layer) {
        LayerName last = latest.layer();
        if (last != null && !isSamePlace(last, layer)) {
            fields = latest.fields();
            strength = latest.strength();
            speaker = last.id();
        }
    }

    /** A layer has spoken. */
    void after(Voice voice, Map<String, FieldValue> stands, Strength now) {
        Map<String, FieldValue> norms = new HashMap<>(stands);
        norms.values().removeIf(value -> value.origin() == Origin.PLATFORM_DEFAULT);
        levels.put(voice.layer().id(), voice.layer().level());
        latest = new State(norms, now, voice.layer());
    }

    private static boolean isSamePlace(LayerName one, LayerName other) {
        return one.level() == other.level()
                && one.division().equals(other.division())
                && one.level() != LayerLevel.SCHOOL;
    }

    /** The value above. */
    Optional<FieldValue> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Strength strength() {
        return strength;
    }

    /**
     * Where a layer departs from what stands above it.
     *
     * @param stands its fields, filled where it leaves them to the layers above
     * @param forbidden whether it must not be laxer than a value that a layer of this level gave
     */
    List<Deviation> deviations(
            RuleKey key, Voice voice, Map<String, FieldValue> stands, Predicate<LayerLevel> forbidden) {
        if (fields.isEmpty()) {
            return List.of();
        }
        Strength said = voice.statement().strength();
        Map<String, FieldRelation> relations = Comparisons.compare(key, plain(stands), said, plain(fields), strength)
                .fields();
        List<Deviation> deviations = new ArrayList<>();
        relations.forEach((name, relation) -> {
            boolean isStrength = name.equals(Deviation.STRENGTH);
            boolean bothSpeak = voice.statement().fields().containsKey(name) && fields.containsKey(name);
            if (relation.relation() != Relation.SAME && (isStrength || bothSpeak)) {
                String giver = isStrength ? speaker : fields.get(name).layer();
                deviations.add(new Deviation(
                        voice.layer().id(),
                        name,
                        relation.relation(),
                        relation.reason(),
                        isStrength ? said.key() : stands.get(name).value(),
                        isStrength ? strength.key() : fields.get(name).value(),
                        giver,
                        relation.relation() == Relation.LAXER && forbidden.test(levels.get(giver))));
            }
        });
        return deviations;
    }

    private static Map<String, Object> plain(Map<String, FieldValue> fields) {
        Map<String, Object> plain = new HashMap<>();
        fields.forEach((name, value) -> plain.put(name, value.value()));
        return plain;
    }
}
