package org.baoxue.policy.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** One rule while its layers are heard, weakest first. For one thread. */
final class Draft {
    private final RuleKey key;
    private final Laxness laxness;
    private final Norm norm = new Norm();
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<Voice> voices = new ArrayList<>();
    private final Map<String, FieldValue> fields = new HashMap<>();
    private final Set<String> unfilled = new LinkedHashSet<>();
    private Strength strength = Strength.MUST;
    private boolean stands;
    private boolean silent;

    Draft(RuleKey key, Laxness laxness) {
        this.key = key;
        this.laxness = laxness;
    }

    /** Hears a plan. */
    void hear(Voice voice) {
        voices.add(voice);
        Statement said = voice.statement();
        silent = said.mode() == Mode.NONE;
        if (silent) {
            return;
        }
        norm.before(voice.layer());
        Map<String, FieldValue> below = Map.copyOf(fields);
        Set<String> unfilledBelow = Set.copyOf(unfilled);
        fields.clear();
        unfilled.clear();
        said.fields()
                .forEach((name, value) -> fields.put(
                        name, new FieldValue(value, said.origin(), voice.layer().id(), false)));
        for (String name : said.unsaid()) {
            FieldValue value = below.get(name);
            if (value == null || unfilledBelow.contains(name)) {
                unfilled.add(name);
            } else {
                fields.put(name, new FieldValue(value.value(), value.origin(), value.layer(), true));
            }
        }
        strength = said.strength();
        stands = true;
        compare(voice);
        norm.after(voice, fields, strength);
    }

    /** Marks where the layer departs from those above it; where it must not be laxer, what stood above stands on. */
    private void compare(Voice voice) {
        for (Deviation deviation :
                norm.deviations(key, voice, fields, giver -> laxness.forbids(voice.layer(), key, giver))) {
            deviations.add(deviation);
            if (deviation.overruled()) {
                norm.field(deviation.field()).ifPresent(value -> fields.put(deviation.field(), value));
                if (deviation.field().equals(Deviation.STRENGTH)) {
                    strength = norm.strength();
                }
            }
        }
    }

    /** Fills what is still open by the defaults that apply; the most specific speak last. */
    void fill(List<Voice> defaults) {
        if (!stands) {
            return;
        }
        int heard = 0;
        for (Voice voice : defaults) {
            Statement said = voice.statement();
            boolean used = false;
            for (String name : List.copyOf(unfilled)) {
                Object value = said.fields().get(name);
                if (value != null && applies(said)) {
                    fields.put(
                            name,
                            new FieldValue(value, said.origin(), voice.layer().id(), true));
                    used = true;
                }
            }
            if (used) {
                voices.add(heard++, voice);
            }
        }
        unfilled.removeAll(fields.keySet());
    }

    private boolean applies(Statement fill) {
        return fill.appliesTo().orElse(Map.of()).entrySet().stream()
                .allMatch(wanted -> fields.containsKey(wanted.getKey())
                        && fields.get(wanted.getKey()).value().equals(wanted.getValue()));
    }

    /** Hears an administrator, whose word counts for open fields only. */
    void set(Voice voice) {
        voices.add(voice);
        voice.statement().fields().forEach((name, value) -> {
            if (Openness.isOpen(key, name, fields.get(name))) {
                fields.put(
                        name,
                        new FieldValue(
                                value, voice.statement().origin(), voice.layer().id(), true));
                unfilled.remove(name);
            }
        });
    }

    /** Whether a layer gave a rule. */
    boolean stands() {
        return stands;
    }

    List<Voice> voices() {
        return List.copyOf(voices);
    }

    /** The rule that stands. */
    ResolvedRule<Rule> rule() {
        Map<String, Object> plain = fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
        Map<String, FieldValue> shown = fields;
        if (silent) {
            shown = fields.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> asFill(entry.getValue())));
        }
        Rule bound = Vocabulary.of(key.block()).bind(plain);
        return new ResolvedRule<>(key, bound, strength, shown, List.copyOf(unfilled), voices, deviations);
    }

    private static FieldValue asFill(FieldValue value) {
        return new FieldValue(value.value(), value.origin(), value.layer(), true);
    }
}
