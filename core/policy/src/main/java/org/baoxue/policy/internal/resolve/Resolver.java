package org.baoxue.policy.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.Voice.LayerName;

/** Resolves the layers of one place for one day. Pure. */
final class Resolver {
    /** Weakest first; of two texts for the same place the one that came into force later is stronger. */
    private static final Comparator<Voice> STRENGTH = Comparator.comparing(
                    (Voice voice) -> voice.layer().level())
            .thenComparing(voice -> voice.layer().division().length())
            .thenComparing(voice -> voice.statement().validity().from().orElse(LocalDate.MIN))
            .thenComparing(voice -> voice.layer().region())
            .thenComparing(voice -> voice.layer().id());

    private final LocalDate day;
    private final Map<RuleKey, List<Voice>> plans = new TreeMap<>();
    private final Map<RuleKey, List<Voice>> settings = new HashMap<>();
    private final Map<Block, List<Voice>> defaults = new HashMap<>();

    private Resolver(LocalDate day) {
        this.day = day;
    }

    static Resolution resolve(List<Layer> layers, LocalDate day) {
        Resolver resolver = new Resolver(day);
        layers.forEach(resolver::listen);
        return resolver.resolve();
    }

    private void listen(Layer layer) {
        LayerName name = new LayerName(
                layer.id(),
                layer.region(),
                layer.name(),
                layer.level(),
                layer.division().digits());
        for (Statement statement : layer.statements()) {
            if (!statement.validity().holdsOn(day)) {
                continue;
            }
            Voice voice = new Voice(name, statement);
            RuleKey key = statement.key();
            if (statement.appliesTo().isPresent()) {
                defaults.computeIfAbsent(key.block(), block -> new ArrayList<>())
                        .add(voice);
            } else if (layer.level() == LayerLevel.LOCAL) {
                settings.computeIfAbsent(key, any -> new ArrayList<>()).add(voice);
            } else {
                plans.computeIfAbsent(key, any -> new ArrayList<>()).add(voice);
            }
        }
    }

    private Resolution resolve() {
        defaults.values()
                .forEach(voices -> voices.sort(Comparator.comparingInt((Voice voice) ->
                                voice.statement().appliesTo().orElse(Map.of()).size())
                        .thenComparing(STRENGTH)));
        SortedMap<RuleKey, ResolvedRule<?>> rules = new TreeMap<>();
        Map<RuleKey, List<Voice>> silent = new HashMap<>();
        plans.forEach((key, voices) -> {
            Draft draft = new Draft(key);
            voices.stream().sorted(STRENGTH).forEach(draft::hear);
            draft.fill(defaults.getOrDefault(key.block(), List.of()));
            settings.getOrDefault(key, List.of()).stream().sorted(STRENGTH).forEach(draft::set);
            if (draft.stands()) {
                rules.put(key, draft.rule());
            } else {
                silent.put(key, draft.voices());
            }
        });
        return new Resolution(Collections.unmodifiableSortedMap(rules), Map.copyOf(silent));
    }
}
