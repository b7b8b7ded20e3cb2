package org.baoxue.policy.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        return resolver.resolve(key -> true, Resolution.NOTHING);
    }

    /**
     * Resolves a place from what holds above it, so that what its own layers do not touch is shared and not worked out again.
     *
     * @param layers all that are heard, those above included
     * @param own those that are heard here and not above
     * @param above what holds above on the same day
     */
    static Resolution resolve(List<Layer> layers, List<Layer> own, Resolution above, LocalDate day) {
        List<Statement> said = own.stream()
                .flatMap(layer -> layer.statements().stream())
                .filter(statement -> statement.validity().holdsOn(day))
                .toList();
        if (said.isEmpty()) {
            return above;
        }
        if (said.stream().anyMatch(Resolver::reachesOtherKeys)) {
            return resolve(layers, day);
        }
        Set<RuleKey> touched = said.stream().map(Statement::key).collect(Collectors.toSet());
        Resolver resolver = new Resolver(day);
        layers.forEach(resolver::listen);
        return resolver.resolve(touched::contains, above);
    }

    private static boolean reachesOtherKeys(Statement statement) {
        return statement.appliesTo().isPresent() || statement.key().block() == Block.LAYERING;
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

    private Resolution resolve(Predicate<RuleKey> wanted, Resolution rest) {
        defaults.values()
                .forEach(voices -> voices.sort(Comparator.comparingInt((Voice voice) ->
                                voice.statement().appliesTo().orElse(Map.of()).size())
                        .thenComparing(STRENGTH)));
        Laxness laxness = Laxness.of(plans);
        SortedMap<RuleKey, ResolvedRule<?>> rules = new TreeMap<>(rest.rules());
        Map<RuleKey, List<Voice>> silent = new HashMap<>(rest.silent());
        plans.forEach((key, voices) -> {
            if (!wanted.test(key)) {
                return;
            }
            Draft draft = new Draft(key, laxness);
            voices.stream().sorted(STRENGTH).forEach(draft::hear);
            draft.fill(defaults.getOrDefault(key.block(), List.of()));
            settings.getOrDefault(key, List.of()).stream().sorted(STRENGTH).forEach(draft::set);
            if (draft.stands()) {
                rules.put(key, draft.rule());
                silent.remove(key);
            } else {
                silent.put(key, draft.voices());
            }
        });
        return new Resolution(rules, silent);
    }
}
